import type { SnapshotSession } from '@/db/agenda-snapshot';
import type { sessionStatuses } from '@/db/choices';
import type { Localized } from '@/lib/i18n/locale';
import type { ImportNote, RowReason } from './imported';

/** How somebody wants a file to be taken. */
export type ImportChoices = {
  /** Of sessions that are new. */
  status: 'published' | 'draft';
  /** What becomes of sessions that were imported earlier and are not in the file any more. */
  gone: 'keep' | 'cancel';
  /** By how many days everything is moved. */
  days: number;
};
export type ImportEvent = { timeZone: string; dayStartMinutes: number; startsAt: Date; endsAt: Date };

/** What of a session can be other than in the plan. */
export const importFields = [
  ...(['title', 'subtitle', 'abstract', 'time', 'room', 'track', 'format', 'language', 'level'] as const),
  ...(['speakers', 'links', 'places', 'status'] as const),
] as const;
export type ImportField = (typeof importFields)[number];

/** A session as it is to be stored. Ids of rooms, tracks, formats and speakers may be those of `NewParts`. */
export type SessionWrite = Pick<
  SnapshotSession,
  | 'slug'
  | 'title'
  | 'subtitle'
  | 'abstract'
  | 'language'
  | 'level'
  | 'trackId'
  | 'formatId'
  | 'roomId'
  | 'places'
> & {
  sourceId: string | null;
  status: (typeof sessionStatuses)[number];
  startsAt: Date | null;
  endsAt: Date | null;
  speakers: { speakerId: string; role: 'speaker' | 'moderator' }[];
  /** Those that it does not have yet; none is ever taken away, since somebody may have added it here. */
  newLinks: { title: string; url: string }[];
};

type Row = { at: number; title: string; notes: ImportNote[] };
export type SessionFate =
  | (Row & { fate: 'new'; session: SessionWrite })
  | (Row & { fate: 'changed'; id: string; fields: ImportField[]; session: SessionWrite })
  | (Row & { fate: 'same'; id: string })
  /** Not in the file any more; `at` is 0. */
  | (Row & { fate: 'gone'; id: string; cancels: boolean })
  | (Row & { fate: 'refused'; reason: RowReason });
export const sessionFates = ['new', 'changed', 'same', 'gone', 'refused'] as const;
export type FateName = (typeof sessionFates)[number];

/** What is in the file and not in the plan yet; ids begin with `new:` until it is stored. */
export type NewParts = {
  rooms: { id: string; name: string; capacity: number | null }[];
  tracks: { id: string; name: string; colour: string }[];
  formats: { id: string; name: string; defaultMinutes: number; isBreak: boolean }[];
  speakers: { id: string; name: string; sourceId: string | null; biography: Localized }[];
  /** People who are known and are called otherwise in the file, or have no name of the file's yet. */
  changedSpeakers: { id: string; name: string; sourceId: string | null }[];
};

export type ImportPlan = {
  parts: NewParts;
  fates: SessionFate[];
  /** The days that the sessions are on once they are moved, "2025-10-01"; null where none has a time. */
  days: { first: string; last: string } | null;
  /** How many sessions are on days that are not the event's. */
  outside: number;
};

export function countFates(fates: readonly SessionFate[]): Record<FateName, number> {
  const counts = { new: 0, changed: 0, same: 0, gone: 0, refused: 0 };
  for (const { fate } of fates) counts[fate]++;
  return counts;
}

/** Whether there is anything to do. */
export function changesAnything({ parts, fates }: ImportPlan): boolean {
  return (
    Object.values(parts).some((rows) => rows.length > 0) ||
    fates.some((one) => one.fate === 'new' || one.fate === 'changed' || (one.fate === 'gone' && one.cancels))
  );
}
