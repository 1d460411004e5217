import type { Localized } from '@/lib/i18n/locale';
import { MINUTE_MS } from '@/lib/clock';
import type { PlanRows } from '../releases/snapshot';
import type { NewParts } from './import-fate';
import { nameKey, type ImportedAgenda, type ImportedSpeaker } from './imported';

type Kind = 'rooms' | 'tracks' | 'formats';
const BREAK =
  /^(pause|kaffeepause|mittag(spause|essen)?|break|coffee( break)?|lunch( break)?|imbiss|empfang)$/;
/** For tracks without a colour of their own: apart from each other, and none of them shouts. */
const colours = ['#0b5c57', '#8a3b12', '#3d4f9f', '#7a1f5c', '#4d6b1e', '#8f6a00', '#1f5f8b', '#6b3fa0'];
const USUAL_MINUTES = 60;

const has = (name: Localized, key: string) => nameKey(name.de) === key || nameKey(name.en) === key;
const newId = (kind: Kind | 'speakers', key: string) => `new:${kind}:${key}`;

/** Finds what a file names among what is planned: rooms, tracks and formats by name, people by their id or name. */
export class PartMatcher {
  private readonly speakers = new Map<string, string>();
  private readonly newSpeakers: NewParts['speakers'] = [];
  private readonly changedSpeakers: NewParts['changedSpeakers'] = [];

  constructor(
    private readonly plan: PlanRows,
    private readonly imported: ImportedAgenda,
  ) {
    const taken = new Set<string>();
    for (const speaker of imported.speakers) {
      const known = this.knownSpeaker(speaker, taken);
      this.speakers.set(speaker.key, known?.id ?? newId('speakers', speaker.key));
      if (!known) this.addSpeaker(speaker);
      else {
        taken.add(known.id);
        const sourceId = known.sourceId ?? speaker.sourceId;
        if (known.name !== speaker.name || known.sourceId !== sourceId) {
          this.changedSpeakers.push({ id: known.id, name: speaker.name, sourceId });
        }
      }
    }
  }

  private knownSpeaker({ sourceId, name }: ImportedSpeaker, taken: ReadonlySet<string>) {
    const all = this.plan.speakers.filter(({ id }) => !taken.has(id));
    const called = sourceId?.toLowerCase();
    const byId = called
      ? all.find((one) => one.sourceId?.toLowerCase() === called || one.id.toLowerCase() === called)
      : undefined;
    // Of two people of one name, who came with an id of their own is another
    return (
      byId ??
      all.find((one) => nameKey(one.name) === nameKey(name) && (sourceId === null || one.sourceId === null))
    );
  }

  private addSpeaker({ key, name, sourceId, biography }: ImportedSpeaker): void {
    const { de = '', en = '' } = biography;
    this.newSpeakers.push({ id: newId('speakers', key), name, sourceId, biography: { de, en } });
  }

  /** The id of a speaker of the file. */
  speaker(key: string): string {
    return this.speakers.get(key) ?? newId('speakers', key);
  }

  /** The id of what the file calls so; the one that is set already, where that has the name. */
  part(kind: Kind, name: string | null, current: string | null | undefined): string | null {
    if (name === null) return null;
    const key = nameKey(name);
    const rows: readonly { id: string; name: Localized }[] = this.plan[kind];
    const named = rows.filter((row) => has(row.name, key));
    return (named.find(({ id }) => id === current) ?? named[0])?.id ?? newId(kind, key);
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
      speakers: this.newSpeakers,
      changedSpeakers: this.changedSpeakers,
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
