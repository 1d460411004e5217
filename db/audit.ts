import type { Tx } from './client';
import { preparedInsert } from './prepared';
import { audit } from './schema/platform';

type Entry = {
  /** `area.verb`, such as `registration.cancel`. */
  action: string;
  eventId?: string;
  subjectId?: string;
  /** Ids, names of changed fields and states; never values that people typed. */
  detail?: Record<string, unknown>;
};
type By = { kind: 'guest' } | { kind: 'person'; id: string } | { kind: 'system'; reason: string };

const insertEntry = preparedInsert(audit);

/** Notes in the same transaction who changed what. Every mutation calls it once for each subject. */
export async function recordAudit(tx: Tx, actor: By, now: Date, entry: Entry): Promise<void> {
  await recordAudits(tx, actor, now, [entry]);
}

/** The same for many subjects of one change. */
export async function recordAudits(tx: Tx, actor: By, now: Date, entries: readonly Entry[]): Promise<void> {
  const by = actor.kind === 'person' ? actor.id : actor.kind === 'system' ? actor.reason : null;
  for (const { action, eventId, subjectId, detail = {} } of entries) {
    const facts = { at: now, actorKind: actor.kind, actor: by };
    await insertEntry(tx, { ...facts, eventId, action, subjectId, detail });
  }
}
