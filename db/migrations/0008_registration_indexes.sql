DROP INDEX `registrations_address`;--> statement-breakpoint
DROP INDEX `registrations_created`;--> statement-breakpoint
DROP INDEX `registrations_places`;--> statement-breakpoint
DROP INDEX `registrations_name`;--> statement-breakpoint
DROP INDEX `registrations_email`;--> statement-breakpoint
CREATE INDEX `registrations_number` ON `registrations` (`event_id`,`queue_number`) WHERE queue_number is not null;--> statement-breakpoint
CREATE INDEX `registrations_house` ON `registrations` (`event_id`,`status`) WHERE house = 1;--> statement-breakpoint
CREATE INDEX `registrations_organisation` ON `registrations` (`event_id`,`search_key`,`name_key`,`id`,`status`,`category_id`,`locale`,`created_at`,`delegation_id`,`code_id`);--> statement-breakpoint
CREATE INDEX `registrations_standing` ON `registrations` (`id`,`event_id`,`status`,`category_id`,`locale`);--> statement-breakpoint
CREATE INDEX `registrations_places` ON `registrations` (`event_id`,`status`,`category_id`,`created_at`,`locale`,`delegation_id`,`code_id`);--> statement-breakpoint
CREATE INDEX `registrations_name` ON `registrations` (`event_id`,`name_key`,`id`,`status`,`category_id`,`locale`,`created_at`,`search_key`,`delegation_id`,`code_id`);--> statement-breakpoint
CREATE INDEX `registrations_email` ON `registrations` (`email`,`event_id`);--> statement-breakpoint
DROP INDEX `answer_options_option`;--> statement-breakpoint
CREATE INDEX `answer_options_option` ON `answer_options` (`option_id`,`registration_id`);--> statement-breakpoint
CREATE INDEX `answers_yes_no` ON `answers` (`question_id`,`value`,`registration_id`) WHERE value in ('yes', 'no');