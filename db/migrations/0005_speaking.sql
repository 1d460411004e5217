ALTER TABLE `session_speakers` ADD `answer_words` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `speakers_email` ON `speakers` (`email`);