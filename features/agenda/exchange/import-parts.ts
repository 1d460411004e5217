import type { Localized } from '@/lib/i18n/locale';
import { MINUTE_MS } from '@/lib/clock';
import type { PlanRows } from '../releases/snapshot';
import type { NewParts } from './import-fate';
import { SpeakerMatcher } from './import-speakers';
import { nameKey, type ImportedAgenda } from './imported';

type Kind = 'rooms' | 'tracks' | 'formats';
const BREAK =
  /^(pause|kaffeepause|mittag(spause|essen)?|break|coffee( break)?|lunch( break)?|imbiss|empfang)$/;
/** For tracks without a colour of their own: apart from each other, and none of them shouts. */
const colours = ['#0b5c57', '#8a3b12', '#3d4f9f', '#7a1f5c', '#4d6b1e', '#8f6a00', '#1f5f8b', '#6b3fa0'];
const USUAL_MINUTES = 60;

const newId = (kind: Kind, key: string) => `new:${kind}:${key}`;

/** Ids by name. */
function byName(rows: readonly { id: string; name: Localized }[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name } of rows) {
    for (const key of new Set([nameKey(name.de), nameKey(name.en)]))
      ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return ids;
}

/** Finds what a file names among what is planned: rooms, tracks and formats by their names in either language. */
export class PartMatcher {
  private readonly named: Record<Kind, Map<string, string[]>>;
  private readonly speakers: SpeakerMatcher;

  constructor(
    private readonly plan: PlanRows,
    private readonly imported: ImportedAgenda,
  ) {
    this.named = { rooms: byName(plan.rooms), tracks: byName(plan.tracks), formats: byName(plan.formats) };
    this.speakers = new SpeakerMatcher(plan.speakers, imported.speakers);
  }

  speaker(key: string, current: readonly string[]): string {
    return this.speakers.idOf(key, current);
  }

  /** The id of what the file calls so; the one that is set already, where that has the name. */
  part(kind: Kind, name: string | null, current: string | null | undefined): string | null {
    if (name === null) return null;
    const key = nameKey(name);
    const ids = this.named[kind].get(key) ?? [];
    return ids.find((id) => id === current) ?? ids[0] ?? newId(kind, key);
  }

  newParts(): NewParts {
    const fresh = <Row extends { name: string }>(kind: Kind, rows: readonly Row[]) =>
      rows.flatMap((row) => {
        const id = this.part(kind, row.name, null);
        return id?.startsWith('new:') ? [{ ...row, id }] : [];
      });
    return {
      rooms: fresh('rooms', this.imported.rooms),
      tracks: fresh('tracks', this.imported.tracks).map((track, at) => ({
        ...track,
        colour: track.colour ?? colours[(this.plan.tracks.length + at) % colours.length] ?? '#0b5c57',
      })),
      formats: fresh('formats', this.imported.formats).map((format) => ({
        ...format,
        defaultMinutes: this.usualMinutes(format.name),
        isBreak: BREAK.test(nameKey(format.name)),
      })),
      speakers: this.speakers.added,
      changedSpeakers: this.speakers.changed,
    };
  }

  /** How long most sessions of a format last. */
  private usualMinutes(format: string): number {
    const counts = new Map<number, number>();
    for (const session of this.imported.sessions) {
      if (session.format !== format || !session.time) continue;
      const minutes = (session.time.endsAt.getTime() - session.time.startsAt.getTime()) / MINUTE_MS;
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return Math.min(Math.max(most?.[0] ?? USUAL_MINUTES, 5), 1_440);
  }
}
