import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { eventIn } from '../mutations';
import { canChangeCategories } from '../policy';
import { changingPlaces } from '../queue-mutations';
import type { RegistrationRules } from './rule-schema';

const names = [
  'places',
  'heldBack',
  'confirmEmail',
  'changesUntil',
  'cancelUntil',
  'offerHours',
  'perAddress',
  'signupOverlap',
] as const satisfies readonly (keyof RegistrationRules)[];

/**
 * Takes the rules of an event's registration, unless someone saved others since `revision` was shown. More places go to who
 * waits in the same moment; fewer take nobody's away.
 */
export function saveRules(
  actor: Actor,
  now: Date,
  eventSlug: string,
  revision: number,
  rules: RegistrationRules,
): Promise<Result<undefined, 'notFound' | 'changedMeanwhile'>> {
  return write(async (tx) => {
    const before = await eventIn(tx, actor, eventSlug);
    if (!before || !canChangeCategories(actor, before.id)) return refuse('notFound');
    if (before.revision !== revision) return refuse('changedMeanwhile');
    const fields = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(rules[name]));
    if (fields.length === 0) return ok();
    await changingPlaces(tx, now, before, async () => {
      await tx
        .update(events)
        .set({ ...rules, revision: revision + 1 })
        .where(eq(events.id, before.id));
      await recordAudit(tx, actor, now, {
        action: 'event.registrationRules',
        eventId: before.id,
        subjectId: before.id,
        detail: { fields },
      });
    });
    await markPagesChanged(tx, { eventSlug });
    return ok();
  });
}
