import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { signups } from '@/db/schema/registration';
import { events } from '@/db/schema/events';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { promoteSignupsIn } from '@/features/signup/mutations';
import { ok, refuse, type Result } from '@/lib/result';
import { canPlan } from '../policy';
import type { Difference } from './difference';
import { storeRelease, type ReleaseWords } from './store-mutations';

/** Makes the plan what readers see: a release with a name and a note in two languages. */
export async function releaseAgenda(
  actor: Actor,
  eventId: string,
  words: ReleaseWords,
  now: Date,
): Promise<Result<{ slug: string; number: number }, 'notFound'>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canPlan(actor, event.id)) return refuse('notFound');
    const createdBy = actor.kind === 'person' ? actor.id : null;
    const { release, difference } = await storeRelease(tx, now, event, { ...words, createdBy });
    await recordAudit(tx, actor, now, {
      action: 'event.releaseAgenda',
      eventId: event.id,
      subjectId: release.id,
      detail: { number: release.number, ...release.counts },
    });
    await settleSignups(tx, actor, now, { ...event, agendaPublished: true }, difference);
    return ok({ slug: event.slug, number: release.number });
  });
}

/** Who waits may have a place now: there are more, or it takes place again. What is not shown any more has no sign-ups. */
async function settleSignups(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  difference: Difference,
): Promise<void> {
  for (const { before, after } of difference.sessions) {
    if (after) await promoteSignupsIn(tx, actor, now, event, after.id);
    else if (before) await tx.delete(signups).where(eq(signups.sessionId, before.id));
  }
}
