DROP INDEX `registrations_queue`;--> statement-breakpoint
CREATE INDEX `registrations_queue` ON `registrations` (`event_id`,`priority`,`queue_number`,`category_id`,`id`) WHERE status = 'waiting';