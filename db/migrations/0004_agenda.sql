CREATE TABLE `agenda_readers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`tell_changes` integer DEFAULT true NOT NULL,
	`link_version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_readers_once` ON `agenda_readers` (`event_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `bookmarks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`session_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookmarks_once` ON `bookmarks` (`person_id`,`session_id`);--> statement-breakpoint
CREATE INDEX `bookmarks_session` ON `bookmarks` (`session_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`subject` text NOT NULL,
	`session_id` text,
	`texts` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposals_event` ON `proposals` (`event_id`,`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `proposals_speaker` ON `proposals` (`speaker_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `released_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`title` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`places` integer,
	`room` text,
	FOREIGN KEY (`id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `released_sessions_time` ON `released_sessions` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '{"de":"","en":""}' NOT NULL,
	`snapshot` text NOT NULL,
	`counts` text NOT NULL,
	`restores` integer,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_number` ON `releases` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `session_materials` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`file_id` text,
	`status` text DEFAULT 'accepted' NOT NULL,
	`speaker_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `session_materials_session` ON `session_materials` (`session_id`,`position`);--> statement-breakpoint
CREATE TABLE `speaker_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`speaker_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `speaker_absences_speaker` ON `speaker_absences` (`speaker_id`,`starts_at`);--> statement-breakpoint
ALTER TABLE `formats` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `equipment` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `directions` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `plan_file_id` text REFERENCES files(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `rooms` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session_speakers` ADD `answer` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `session_speakers` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `session_speakers` ADD `answered_starts_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `subtitle` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `level` text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `needs_step_free` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `source_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_source` ON `sessions` (`event_id`,`source_id`);--> statement-breakpoint
ALTER TABLE `speakers` ADD `photo_file_id` text REFERENCES files(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `speakers` ADD `email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `speakers` ADD `locale` text DEFAULT 'de' NOT NULL;--> statement-breakpoint
ALTER TABLE `speakers` ADD `link_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `speakers` ADD `invited_at` integer;--> statement-breakpoint
ALTER TABLE `speakers` ADD `tell_changes` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `speakers` ADD `source_id` text;--> statement-breakpoint
ALTER TABLE `speakers` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_source` ON `speakers` (`event_id`,`source_id`);--> statement-breakpoint
ALTER TABLE `tracks` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `day_start_minutes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `tell_changes` integer DEFAULT true NOT NULL;--> statement-breakpoint
-- What guests read already becomes the first release of its event.
INSERT INTO `releases` (`id`, `event_id`, `number`, `name`, `note`, `snapshot`, `counts`, `created_at`)
SELECT lower(hex(randomblob(16))), e.id, 1, '1', '{"de":"","en":""}',
	json_object(
		'rooms', (SELECT json_group_array(json_object('id', id, 'name', json(name), 'capacity', capacity,
			'stepFree', json(iif(step_free, 'true', 'false')), 'equipment', json(equipment), 'directions', json(directions),
			'planFileId', NULL)) FROM (SELECT * FROM rooms WHERE event_id = e.id ORDER BY position)),
		'tracks', (SELECT json_group_array(json_object('id', id, 'name', json(name), 'colour', colour))
			FROM (SELECT * FROM tracks WHERE event_id = e.id ORDER BY position)),
		'formats', (SELECT json_group_array(json_object('id', id, 'name', json(name),
			'isBreak', json(iif(is_break, 'true', 'false')))) FROM (SELECT * FROM formats WHERE event_id = e.id ORDER BY position)),
		'speakers', (SELECT json_group_array(json_object('id', id, 'name', name, 'role', json(role), 'organisation', organisation,
			'biography', json(biography), 'photoFileId', NULL)) FROM (SELECT * FROM speakers WHERE event_id = e.id ORDER BY id)),
		'sessions', (SELECT json_group_array(json_object('id', id, 'slug', slug, 'status', status, 'title', json(title),
			'subtitle', json(subtitle), 'abstract', json(abstract), 'language', language, 'level', level, 'trackId', track_id,
			'formatId', format_id, 'roomId', room_id, 'startsAt', starts_at, 'endsAt', ends_at, 'places', places,
			'sequence', sequence, 'changedAt', updated_at, 'sourceId', NULL,
			'speakers', (SELECT json_group_array(json_object('speakerId', speaker_id, 'part', role))
				FROM (SELECT * FROM session_speakers WHERE session_id = s.id ORDER BY position)),
			'materials', json('[]')))
			FROM (SELECT * FROM sessions WHERE event_id = e.id AND status <> 'draft' AND starts_at IS NOT NULL
				ORDER BY starts_at, id) s)),
	'{"new":0,"moved":0,"changed":0,"cancelled":0,"told":0}', e.created_at
FROM events e WHERE e.agenda_published = 1;--> statement-breakpoint
INSERT INTO `released_sessions` (`id`, `event_id`, `slug`, `status`, `title`, `starts_at`, `ends_at`, `places`, `room`)
SELECT s.id, s.event_id, s.slug, s.status, s.title, s.starts_at, s.ends_at, s.places,
	(SELECT json_object('name', json(r.name), 'stepFree', json(iif(r.step_free, 'true', 'false')))
		FROM rooms r WHERE r.id = s.room_id)
FROM sessions s JOIN events e ON e.id = s.event_id
WHERE e.agenda_published = 1 AND s.status <> 'draft' AND s.starts_at IS NOT NULL;
