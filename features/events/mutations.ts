import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { isUniqueViolation, write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { consents, events } from '@/db/schema/events';
import { settings } from '@/db/schema/platform';
import { categories } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import { canManageEvent, canRunInstallation } from './policy';
import type { EventSettings, InstallationSettings, NewEvent } from './schema';

type SettingsRefusal = 'notFound' | 'slugTaken' | 'changedMeanwhile';

/** Names of the settings that differ; for the audit, which never holds what people typed. */
function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Takes the settings of an event, unless someone saved others since `revision` was shown. */
export async function saveSettings(
  actor: Actor,
  eventId: string,
  revision: number,
  next: EventSettings,
  now: Date,
): Promise<Result<{ slug: string }, SettingsRefusal>> {
  return refusingTakenSlug(async (tx) => {
    const before = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!before || !canManageEvent(actor, before.id)) return refuse('notFound');
    if (before.revision !== revision) return refuse('changedMeanwhile');
    const fields = changedFields(before, next);
    if (fields.length === 0) return ok({ slug: before.slug });
    await tx
      .update(events)
      .set({ ...next, revision: revision + 1 })
      .where(and(eq(events.id, eventId), eq(events.revision, revision)));
    await recordAudit(tx, actor, now, {
      action: 'event.settings',
      eventId,
      subjectId: eventId,
      detail: { fields },
    });
    await markPagesChanged(tx, { eventSlug: before.slug });
    if (next.slug !== before.slug) await markPagesChanged(tx, { eventSlug: next.slug });
    await markPagesChanged(tx, 'events');
    return ok({ slug: next.slug });
  });
}

/** What a new event needs before the first person can register; organisers change it later. */
export type Beginning = { category: Localized; consent: Localized };

/** A new event, as a draft that only administrators see until they name its team. */
export async function createEvent(
  actor: Actor,
  event: NewEvent,
  beginning: Beginning,
  now: Date,
): Promise<Result<{ slug: string }, 'notFound' | 'slugTaken'>> {
  return refusingTakenSlug(async (tx) => {
    if (!canRunInstallation(actor)) return refuse('notFound');
    const [created] = await tx
      .insert(events)
      .values({ ...event, createdAt: now })
      .returning({ id: events.id });
    if (!created) throw new Error('The new event has no id');
    const eventId = created.id;
    await tx.insert(categories).values({ eventId, name: beginning.category });
    await tx
      .insert(consents)
      .values({ eventId, key: 'privacy', version: 1, label: beginning.consent, required: true });
    await recordAudit(tx, actor, now, { action: 'event.create', eventId, subjectId: eventId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug });
  });
}

/** Takes the name, contact and legal texts of the installation. */
export async function saveInstallation(
  actor: Actor,
  next: InstallationSettings,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    if (!canRunInstallation(actor)) return refuse('notFound');
    await tx
      .insert(settings)
      .values({ key: 'installation', value: next })
      .onConflictDoUpdate({ target: settings.key, set: { value: next } });
    await recordAudit(tx, actor, now, { action: 'installation.settings' });
    await markPagesChanged(tx, 'all');
    return ok();
  });
}

/** The index on the address decides; its no becomes an answer. */
async function refusingTakenSlug<Value, Reason extends string>(
  work: (tx: Tx) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'slugTaken'>> {
  try {
    return await write(work);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('slugTaken');
    throw error;
  }
}
