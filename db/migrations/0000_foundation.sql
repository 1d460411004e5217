CREATE TABLE `formats` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`default_minutes` integer NOT NULL,
	`is_break` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `formats_event` ON `formats` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`capacity` integer,
	`step_free` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rooms_event` ON `rooms` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `session_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`role` text DEFAULT 'speaker' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_speakers_once` ON `session_speakers` (`session_id`,`speaker_id`);--> statement-breakpoint
CREATE INDEX `session_speakers_speaker` ON `session_speakers` (`speaker_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`slug` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`abstract` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`track_id` text,
	`format_id` text,
	`room_id` text,
	`language` text DEFAULT 'de' NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`sequence` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`format_id`) REFERENCES `formats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_slug` ON `sessions` (`event_id`,`slug`);--> statement-breakpoint
CREATE INDEX `sessions_time` ON `sessions` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`role` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`biography` text DEFAULT '{"de":"","en":""}' NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `speakers_event` ON `speakers` (`event_id`,`name`);--> statement-breakpoint
CREATE INDEX `speakers_person` ON `speakers` (`person_id`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`colour` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tracks_event` ON `tracks` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`label` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`required` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`current` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_version` ON `consents` (`event_id`,`key`,`version`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`series` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`summary` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`description` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`organisers` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`partners` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`figures` text DEFAULT '[]' NOT NULL,
	`time_zone` text DEFAULT 'Europe/Berlin' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`venue` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`venue_note` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`registration_opens_at` integer,
	`registration_closes_at` integer,
	`places` integer NOT NULL,
	`agenda_published` integer DEFAULT false NOT NULL,
	`gallery_published` integer DEFAULT false NOT NULL,
	`accent` text DEFAULT '#0b5c57' NOT NULL,
	`theme` text DEFAULT 'neutral' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`imprint` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`privacy` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`accessibility` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_status` ON `events` (`status`,`starts_at`);--> statement-breakpoint
CREATE TABLE `exhibit_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`topic_id` text NOT NULL,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exhibit_topics_once` ON `exhibit_topics` (`exhibit_id`,`topic_id`);--> statement-breakpoint
CREATE INDEX `exhibit_topics_topic` ON `exhibit_topics` (`topic_id`);--> statement-breakpoint
CREATE TABLE `exhibitors` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exhibitors_once` ON `exhibitors` (`exhibit_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `exhibitors_person` ON `exhibitors` (`person_id`);--> statement-breakpoint
CREATE TABLE `exhibits` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`slug` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`summary` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`starting_point` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`approach` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`result` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`transfer` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`kind` text NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`period` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exhibits_slug` ON `exhibits` (`event_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `exhibits_number` ON `exhibits` (`event_id`,`number`);--> statement-breakpoint
CREATE INDEX `exhibits_status` ON `exhibits` (`event_id`,`status`,`number`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibit_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_id` text NOT NULL,
	`alt` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`transcript` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`width_px` integer,
	`height_px` integer,
	`placeholder` text,
	`derivatives` text DEFAULT '[]' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`decorative` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_exhibit` ON `media` (`exhibit_id`,`position`);--> statement-breakpoint
CREATE TABLE `stations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`room_id` text,
	`exhibit_id` text,
	`step_free` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`exhibit_id`) REFERENCES `exhibits`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stations_number` ON `stations` (`event_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `stations_exhibit` ON `stations` (`exhibit_id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug` ON `topics` (`event_id`,`slug`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`provider` text NOT NULL,
	`provider_account_id` text NOT NULL,
	`refresh_token` text,
	`access_token` text,
	`expires_at` integer,
	`token_type` text,
	`scope` text,
	`id_token` text,
	`session_state` text,
	FOREIGN KEY (`user_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_provider` ON `accounts` (`provider`,`provider_account_id`);--> statement-breakpoint
CREATE TABLE `auth_sessions` (
	`session_token` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `auth_sessions_user` ON `auth_sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`email` text NOT NULL,
	`email_verified` integer,
	`image` text,
	`locale` text DEFAULT 'de' NOT NULL,
	`is_administrator` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_once` ON `role_grants` (`event_id`,`person_id`,`role`);--> statement-breakpoint
CREATE INDEX `role_grants_person` ON `role_grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `verification_tokens` (
	`identifier` text NOT NULL,
	`token` text NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verification_tokens_pair` ON `verification_tokens` (`identifier`,`token`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor` text,
	`event_id` text,
	`action` text NOT NULL,
	`subject_id` text,
	`detail` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_event_at` ON `audit` (`event_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `cache_versions` (
	`tag` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`storage_key` text NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`owner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_storage_key` ON `files` (`storage_key`);--> statement-breakpoint
CREATE INDEX `files_event` ON `files` (`event_id`);--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_id`);--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`event_id` text,
	`to_address` text NOT NULL,
	`locale` text NOT NULL,
	`template` text NOT NULL,
	`payload` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe_key` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_event` ON `outbox` (`event_id`,`status`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`description` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`quota` integer,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `categories_event` ON `categories` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `consents_given` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`consent_id` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_given_once` ON `consents_given` (`registration_id`,`consent_id`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`category_id` text NOT NULL,
	`person_id` text,
	`status` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`name_key` text NOT NULL,
	`search_key` text NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`access_needs` text,
	`diet` text,
	`ticket_code` text NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`submission_id` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_live_address` ON `registrations` (`event_id`,`email`) WHERE status <> 'cancelled';--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_ticket` ON `registrations` (`ticket_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_submission` ON `registrations` (`submission_id`);--> statement-breakpoint
CREATE INDEX `registrations_places` ON `registrations` (`event_id`,`status`,`category_id`);--> statement-breakpoint
CREATE INDEX `registrations_created` ON `registrations` (`event_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `registrations_name` ON `registrations` (`event_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `registrations_email` ON `registrations` (`email`);