CREATE TABLE `floor_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`file_id` text NOT NULL,
	`width_px` integer NOT NULL,
	`height_px` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `floor_plans_event` ON `floor_plans` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`access` text DEFAULT 'closed' NOT NULL,
	`title` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`text` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`asked` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`required` text DEFAULT '[]' NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`most` integer,
	`most_each` integer DEFAULT 3 NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calls_event` ON `calls` (`event_id`);--> statement-breakpoint
CREATE TABLE `exhibit_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`by_curator` integer NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exhibit_comments_exhibit` ON `exhibit_comments` (`exhibit_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `exhibit_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`snapshot` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exhibit_versions_number` ON `exhibit_versions` (`exhibit_id`,`number`);--> statement-breakpoint
CREATE TABLE `media_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`kind` text NOT NULL,
	`storage_key` text NOT NULL,
	`name` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`pages_done` integer DEFAULT 0 NOT NULL,
	`pages` integer,
	`reason` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `media_jobs_state` ON `media_jobs` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `media_jobs_exhibit` ON `media_jobs` (`exhibit_id`);--> statement-breakpoint
CREATE TABLE `appreciations` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`visitor` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appreciations_once` ON `appreciations` (`exhibit_id`,`visitor`);--> statement-breakpoint
CREATE TABLE `exhibit_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`visitor` text NOT NULL,
	`name` text,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `exhibit_questions_exhibit` ON `exhibit_questions` (`exhibit_id`,`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `exhibit_questions_visitor` ON `exhibit_questions` (`visitor`);--> statement-breakpoint
CREATE TABLE `gallery_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`exhibit_id` text NOT NULL,
	`mark` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gallery_marks_once` ON `gallery_marks` (`person_id`,`exhibit_id`,`mark`);--> statement-breakpoint
CREATE INDEX `gallery_marks_exhibit` ON `gallery_marks` (`exhibit_id`);--> statement-breakpoint
CREATE TABLE `takeover_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`visitor` text NOT NULL,
	`organisation` text NOT NULL,
	`message` text NOT NULL,
	`contact` text NOT NULL,
	`locale` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `takeover_requests_once` ON `takeover_requests` (`exhibit_id`,`visitor`);--> statement-breakpoint
CREATE INDEX `takeover_requests_visitor` ON `takeover_requests` (`visitor`);--> statement-breakpoint
CREATE TABLE `tour_stops` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`exhibit_id` text NOT NULL,
	`position` integer NOT NULL,
	`note` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`spot` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tour_stops_exhibit` ON `tour_stops` (`exhibit_id`);--> statement-breakpoint
CREATE INDEX `tour_stops_event` ON `tour_stops` (`event_id`,`position`);--> statement-breakpoint
ALTER TABLE `events` ADD `gallery_moderation` text DEFAULT 'before' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `obstacles` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `target_groups` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `funding` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `partners` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `people` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `links` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `video_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `submitted_at` integer;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `exhibits` ADD `applied_at` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `title` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `pages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `found_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `stations` ADD `plan_id` text REFERENCES floor_plans(id);--> statement-breakpoint
ALTER TABLE `stations` ADD `plan_x` integer;--> statement-breakpoint
ALTER TABLE `stations` ADD `plan_y` integer;