DROP INDEX `registrations_name`;--> statement-breakpoint
CREATE INDEX `registrations_desk` ON `registrations` (`event_id`,`created_at`,`id`,`status`,`category_id`,`locale`,`name_key`,`search_key`,`delegation_id`,`code_id`);--> statement-breakpoint
CREATE INDEX `registrations_name` ON `registrations` (`event_id`,`name_key`,`id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `subject_id` text;--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_id`,`created_at`);