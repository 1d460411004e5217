import { groupBy } from '@/lib/group';
import type { PlanRows } from '../releases/snapshot';
import { guidOf } from './guid';
import type { NewParts } from './import-fate';
import { nameKey, type ImportedSpeaker } from './imported';

type Row = PlanRows['speakers'][number];

const newId = (key: string) => `new:speakers:${key}`;

/** Finds the people of a file among those who are planned: by the id that they came with or go out with, else by name. */
export class SpeakerMatcher {
  private readonly ids = new Map<string, string>();
  private readonly byName: Map<string, Row[]>;
  readonly added: NewParts['speakers'] = [];
  readonly changed: NewParts['changedSpeakers'] = [];

  constructor(planned: readonly Row[], imported: readonly ImportedSpeaker[]) {
    this.byName = groupBy(planned, ({ name }) => nameKey(name));
    const byId = new Map<string, Row>();
    for (const row of planned) byId.set(guidOf(row), row).set(row.id.toLowerCase(), row);
    for (const row of planned) if (row.sourceId) byId.set(row.sourceId.toLowerCase(), row);
    const taken = new Set<string>();
    const others = imported.filter((speaker) => {
      const row = byId.get(speaker.sourceId?.toLowerCase() ?? '');
      if (!row || taken.has(row.id)) return true;
      this.match(speaker, row, speaker.name, taken);
      return false;
    });
    for (const speaker of others) {
      // Of two people of one name, who came with an id of their own is another
      const row = this.byName
        .get(nameKey(speaker.name))
        ?.find((one) => !taken.has(one.id) && (speaker.sourceId === null || one.sourceId === null));
      // A name that is only written otherwise, such as in capitals, stays
      if (row) this.match(speaker, row, row.name, taken);
      else this.add(speaker);
    }
  }

  private match({ key, sourceId }: ImportedSpeaker, row: Row, name: string, taken: Set<string>): void {
    taken.add(row.id);
    this.ids.set(key, row.id);
    const after = { id: row.id, name, sourceId: row.sourceId ?? sourceId };
    if (after.name !== row.name || after.sourceId !== row.sourceId) this.changed.push(after);
  }

  private add({ key, name, sourceId, biography }: ImportedSpeaker): void {
    const { de = '', en = '' } = biography;
    this.ids.set(key, newId(key));
    this.added.push({ id: newId(key), name, sourceId, biography: { de, en } });
  }

  /** The id of a speaker of the file; one of `current`, where the file has only a name and it is theirs. */
  idOf(key: string, current: readonly string[]): string {
    const [, name] = /^name:(.*)$/s.exec(key) ?? [];
    const named = name === undefined ? [] : (this.byName.get(name) ?? []);
    return named.find(({ id }) => current.includes(id))?.id ?? this.ids.get(key) ?? newId(key);
  }
}
