/** What an archive of posters may hold at most. */
export const archiveLimits = { bytes: 1_000_000_000, entries: 1_000 } as const;
/** Why an archive is not taken. */
export const archiveReasons = ['notAnArchive', 'paths', 'encrypted', 'tooManyFiles', 'noPosters'] as const;
export type ArchiveReason = (typeof archiveReasons)[number];
