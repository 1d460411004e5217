/** Addresses below the agenda that are pages of its own, so that no session can have them. */
export const reservedSessionSlugs: ReadonlySet<string> = new Set(['day', 'find', 'grid', 'mine', 'releases']);
