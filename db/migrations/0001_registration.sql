CREATE TABLE `answer_options` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`question_id` text NOT NULL,
	`option_id` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`option_id`) REFERENCES `question_options`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_options_once` ON `answer_options` (`registration_id`,`option_id`);--> statement-breakpoint
CREATE INDEX `answer_options_option` ON `answer_options` (`option_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text NOT NULL,
	`file_id` text,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_once` ON `answers` (`registration_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `answers_question` ON `answers` (`question_id`);--> statement-breakpoint
CREATE TABLE `codes` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`category_id` text NOT NULL,
	`code` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`uses` integer NOT NULL,
	`holds_places` integer NOT NULL,
	`expires_at` integer,
	`batch_id` text NOT NULL,
	`holder` text DEFAULT '' NOT NULL,
	`email` text,
	`sent_at` integer,
	`search_key` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `codes_code` ON `codes` (`event_id`,`code`);--> statement-breakpoint
CREATE INDEX `codes_made` ON `codes` (`event_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `codes_batch` ON `codes` (`batch_id`);--> statement-breakpoint
CREATE INDEX `codes_holding` ON `codes` (`event_id`,`category_id`) WHERE holds_places = 1;--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`code` text NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`submission_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegations_code` ON `delegations` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `delegations_submission` ON `delegations` (`submission_id`);--> statement-breakpoint
CREATE INDEX `delegations_event` ON `delegations` (`event_id`,`email`);--> statement-breakpoint
CREATE TABLE `imports` (
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
CREATE INDEX `imports_event` ON `imports` (`event_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`);--> statement-breakpoint
CREATE TABLE `question_options` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`label` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`places` integer,
	`position` integer DEFAULT 0 NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_options_question` ON `question_options` (`question_id`,`position`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`label` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`help` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`required` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`category_ids` text DEFAULT '[]' NOT NULL,
	`shown_when` text,
	`sensitive` integer DEFAULT false NOT NULL,
	`delete_at` integer,
	`minimum` integer,
	`maximum` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questions_event` ON `questions` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `registration_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`author_id` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `registration_notes_registration` ON `registration_notes` (`registration_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `signups` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`session_id` text NOT NULL,
	`status` text NOT NULL,
	`queue_number` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signups_once` ON `signups` (`registration_id`,`session_id`);--> statement-breakpoint
CREATE INDEX `signups_session` ON `signups` (`session_id`,`status`,`queue_number`);--> statement-breakpoint
DROP INDEX `registrations_live_address`;--> statement-breakpoint
ALTER TABLE `registrations` ADD `delegation_id` text REFERENCES delegations(id);--> statement-breakpoint
ALTER TABLE `registrations` ADD `code_id` text REFERENCES codes(id);--> statement-breakpoint
ALTER TABLE `registrations` ADD `house` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `address_key` text;--> statement-breakpoint
UPDATE `registrations` SET `address_key` = `email`;--> statement-breakpoint
ALTER TABLE `registrations` ADD `priority` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `queue_number` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `waiting_since` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `expires_at` integer;--> statement-breakpoint
CREATE INDEX `registrations_address` ON `registrations` (`event_id`,`email`);--> statement-breakpoint
CREATE INDEX `registrations_queue` ON `registrations` (`event_id`,`priority`,`queue_number`) WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX `registrations_expiry` ON `registrations` (`expires_at`) WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX `registrations_delegation` ON `registrations` (`delegation_id`);--> statement-breakpoint
CREATE INDEX `registrations_code` ON `registrations` (`code_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_live_address` ON `registrations` (`event_id`,`address_key`) WHERE status in ('unconfirmed', 'pending', 'waiting', 'offered', 'confirmed');--> statement-breakpoint
ALTER TABLE `sessions` ADD `places` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `held_back` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `confirm_email` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `changes_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `cancel_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `offer_hours` integer DEFAULT 48 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `per_address` text DEFAULT 'one' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `signup_overlap` text DEFAULT 'warn' NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `opens_at` integer;--> statement-breakpoint
ALTER TABLE `categories` ADD `closes_at` integer;--> statement-breakpoint
ALTER TABLE `categories` ADD `approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `by_code` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `categories` ADD `when_full` text DEFAULT 'closed' NOT NULL;