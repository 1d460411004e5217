import type { materialKinds, sessionLanguages, sessionLevels, speakerRoles } from './choices';
import type { Localized } from './columns';

// The shape in which a release keeps the agenda. It is stored: a new field has to be optional, and none may change its meaning.

export type SnapshotRoom = {
  id: string;
  name: Localized;
  capacity: number | null;
  stepFree: boolean;
  equipment: Localized;
  directions: Localized;
  planFileId: string | null;
};
export type SnapshotTrack = { id: string; name: Localized; colour: string };
export type SnapshotFormat = { id: string; name: Localized; isBreak: boolean };
export type SnapshotSpeaker = {
  id: string;
  name: string;
  role: Localized;
  organisation: string;
  biography: Localized;
  photoFileId: string | null;
  /** What they are called in the schedule that they came from; absent: they were named here. */
  sourceId?: string;
};
export type SnapshotMaterial = {
  id: string;
  kind: (typeof materialKinds)[number];
  title: string;
  url: string;
  fileId: string | null;
};
export type SnapshotSession = {
  id: string;
  slug: string;
  status: 'published' | 'cancelled';
  title: Localized;
  subtitle: Localized;
  abstract: Localized;
  language: (typeof sessionLanguages)[number];
  level: (typeof sessionLevels)[number];
  trackId: string | null;
  formatId: string | null;
  roomId: string | null;
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  places: number | null;
  /** iCalendar SEQUENCE. */
  sequence: number;
  /** Milliseconds since 1970: when it was last released with another content. */
  changedAt: number;
  sourceId: string | null;
  speakers: { speakerId: string; part: (typeof speakerRoles)[number] }[];
  materials: SnapshotMaterial[];
};

/** Rooms, tracks and formats in their order; speakers by id; sessions by time, then id. */
export type AgendaSnapshot = {
  rooms: SnapshotRoom[];
  tracks: SnapshotTrack[];
  formats: SnapshotFormat[];
  speakers: SnapshotSpeaker[];
  sessions: SnapshotSession[];
};
