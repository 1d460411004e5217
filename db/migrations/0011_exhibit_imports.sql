CREATE TABLE `exhibit_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`content` blob NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exhibit_imports_event` ON `exhibit_imports` (`event_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `exhibit_imports_created` ON `exhibit_imports` (`created_at`);