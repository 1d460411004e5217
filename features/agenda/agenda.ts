import type { AgendaSnapshot, SnapshotMaterial, SnapshotRoom, SnapshotSession } from '@/db/agenda-snapshot';
import type { Localized } from '@/lib/i18n/locale';
import { readingOrder } from './timetable';

export type SessionSpeaker = {
  id: string;
  name: string;
  role: Localized;
  organisation: string;
  biography: Localized;
  photoFileId: string | null;
  sourceId?: string;
  part: 'speaker' | 'moderator';
};
/** A session with all that its page or its row shows. */
export type AgendaSession = Pick<
  SnapshotSession,
  'id' | 'slug' | 'status' | 'title' | 'subtitle' | 'abstract' | 'language' | 'level' | 'places' | 'sequence'
> & {
  room: SnapshotRoom | null;
  track: { id: string; name: Localized; colour: string } | null;
  format: { id: string; name: Localized; isBreak: boolean } | null;
  speakers: SessionSpeaker[];
  materials: SnapshotMaterial[];
  sourceId: string | null;
  /** When it was last released with another content. */
  changedAt: Date;
};
export type PlacedSession = AgendaSession & { startsAt: Date; endsAt: Date; roomPosition: number };

/** A release as readers see it: every session with what belongs to it, in reading order. */
export function agendaOf(snapshot: AgendaSnapshot): PlacedSession[] {
  const rooms = new Map(snapshot.rooms.map((room, position) => [room.id, { room, position }]));
  const tracks = new Map(snapshot.tracks.map((track) => [track.id, track]));
  const formats = new Map(snapshot.formats.map((format) => [format.id, format]));
  const speakers = new Map(snapshot.speakers.map((speaker) => [speaker.id, speaker]));
  return snapshot.sessions
    .map(({ trackId, formatId, roomId, startsAt, endsAt, changedAt, speakers: held, ...session }) => {
      const placed = rooms.get(roomId ?? '');
      return {
        ...session,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        changedAt: new Date(changedAt),
        room: placed?.room ?? null,
        roomPosition: placed?.position ?? -1,
        track: tracks.get(trackId ?? '') ?? null,
        format: formats.get(formatId ?? '') ?? null,
        speakers: held.flatMap(({ speakerId, part }) => {
          const speaker = speakers.get(speakerId);
          return speaker ? [{ ...speaker, part }] : [];
        }),
      };
    })
    .sort(readingOrder);
}
