/** What can be done with many registrations at once. */
export const bulkActs = ['approve', 'decline', 'move', 'message', 'cancel', 'export'] as const;
export type BulkAct = (typeof bulkActs)[number];
