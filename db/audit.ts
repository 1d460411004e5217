import type { Tx } from './client';
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

/** Notes in the same transaction who changed what. Every mutation calls it once for each subject. */
export async function recordAudit(tx: Tx, actor: By, now: Date, entry: Entry): Promise<void> {
  const by = actor.kind === 'person' ? actor.id : actor.kind === 'system' ? actor.reason : null;
  await tx.insert(audit).values({
    at: now,
    actorKind: actor.kind,
    actor: by,
    eventId: entry.eventId,
    action: entry.action,
    subjectId: entry.subjectId,
    detail: entry.detail ?? {},
  });
}
