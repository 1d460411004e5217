ALTER TABLE `codes` ADD `sent_locale` text;--> statement-breakpoint
ALTER TABLE `codes` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `codes` ADD `revision` integer DEFAULT 0 NOT NULL;