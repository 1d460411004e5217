-- By hand: the generated file makes the table anew, and dropping the old one would take versions, media and exhibitors with it.
-- What a region is called so far is in the language in which the exhibit has a title.
ALTER TABLE `exhibits` ADD `region_in_languages` text DEFAULT '{"de":"","en":""}' NOT NULL;--> statement-breakpoint
UPDATE `exhibits` SET `region_in_languages` = CASE
	WHEN trim(`title` ->> 'de') = '' AND trim(`title` ->> 'en') <> '' THEN json_object('de', '', 'en', `region`)
	ELSE json_object('de', `region`, 'en', '') END;--> statement-breakpoint
ALTER TABLE `exhibits` DROP COLUMN `region`;--> statement-breakpoint
ALTER TABLE `exhibits` RENAME COLUMN `region_in_languages` TO `region`;--> statement-breakpoint
UPDATE `exhibit_versions` SET `snapshot` = json_set(`snapshot`, '$.region', CASE
	WHEN trim(`snapshot` ->> '$.title.de') = '' AND trim(`snapshot` ->> '$.title.en') <> '' THEN json_object('de', '', 'en', `snapshot` ->> 'region')
	ELSE json_object('de', `snapshot` ->> 'region', 'en', '') END)
WHERE json_type(`snapshot`, '$.region') = 'text';
