import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import type { Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { categories, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decideCategory, placesLeft, type CategoryRefusal } from './capacity';
import { cancelledMail, changedMail } from './mails';
import { liveRegistration } from './mutations';
import { openNeed, sealNeed } from './needs';
import { countTaken, noneTaken, type Registration } from './queries';
import { changedFields, decideChange, type CorrectableField } from './rules';
import { searchKeys } from './search-keys';

// What happens to a registration that exists, whoever asks for it; who may ask is decided where this is called.

export type CorrectResult =
  | Success<{ changed: CorrectableField[] }>
  | Refusal<'cancelled' | 'over' | 'stale' | 'categoryGone' | 'addressTaken', never>
  | CategoryRefusal;

type Correction = Partial<Record<Exclude<CorrectableField, 'locale' | 'categoryId'>, string>> & {
  locale: Registration['locale'];
  categoryId: string;
};

/** Corrects a registration if `revision` is still its own, so that nobody undoes what they have not seen. */
export async function correctIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  correction: Correction,
  revision: number,
): Promise<CorrectResult> {
  const verdict = decideChange(event, registration, now);
  if (!verdict.ok) return verdict;
  if (registration.revision !== revision) return refuse('stale');
  const { id } = registration;
  const before = {
    ...registration,
    accessNeeds: openNeed(id, 'accessNeeds', registration.accessNeeds),
    diet: openNeed(id, 'diet', registration.diet),
  };
  const changed = changedFields(before, correction);
  if (changed.length === 0) return ok({ changed });
  if (changed.includes('categoryId')) {
    const moved = await decideMove(tx, event, correction.categoryId);
    if (!moved.ok) return moved;
  }
  const newAddress = changed.includes('email');
  const after = { ...before, ...correction };
  if (newAddress && (await liveRegistration(tx, event.id, after.email))) return refuse('addressTaken');
  const [updated] = await tx
    .update(registrations)
    .set({
      ...after,
      ...searchKeys(after),
      // Nobody's address by itself stays nobody's
      addressKey: newAddress && registration.addressKey !== null ? after.email : registration.addressKey,
      accessNeeds: sealNeed(id, 'accessNeeds', after.accessNeeds),
      diet: sealNeed(id, 'diet', after.diet),
      // The link in the old mailbox must not open what belongs to the new one
      linkVersion: registration.linkVersion + (newAddress ? 1 : 0),
      personId: newAddress ? null : registration.personId,
      revision: registration.revision + 1,
      updatedAt: now,
    })
    .where(eq(registrations.id, id))
    .returning();
  if (!updated) throw new Error('An updated row was not returned');
  await recordAudit(tx, actor, now, {
    action: 'registration.correct',
    eventId: event.id,
    subjectId: id,
    detail: { fields: changed },
  });
  if (changed.includes('categoryId')) await markPagesChanged(tx, { eventSlug: event.slug });
  await enqueueMail(tx, now, changedMail(event, updated));
  return ok({ changed });
}

async function decideMove(
  tx: Tx,
  event: Event,
  categoryId: string,
): Promise<{ ok: true } | CategoryRefusal | Refusal<'categoryGone', never>> {
  const category = await tx.query.categories.findFirst({
    where: and(eq(categories.id, categoryId), eq(categories.eventId, event.id)),
  });
  if (!category) return refuse('categoryGone');
  const { byCategory } = await countTaken(tx, event.id);
  return decideCategory({ ...category, ...(byCategory.get(categoryId) ?? noneTaken) });
}

export type CancelResult = Success<undefined> | Refusal<'cancelled' | 'over', never>;

/** Cancels a registration; its place is free in the same moment. */
export async function cancelIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
): Promise<CancelResult> {
  const verdict = decideChange(event, registration, now);
  if (!verdict.ok) return verdict;
  const taken = await countTaken(tx, event.id);
  const category = await tx.query.categories.findFirst({ where: eq(categories.id, registration.categoryId) });
  const inCategory = taken.byCategory.get(registration.categoryId) ?? noneTaken;
  const [cancelled] = await tx
    .update(registrations)
    .set({ status: 'cancelled', cancelledAt: now, updatedAt: now, revision: registration.revision + 1 })
    .where(eq(registrations.id, registration.id))
    .returning();
  if (!cancelled) throw new Error('An updated row was not returned');
  await recordAudit(tx, actor, now, {
    action: 'registration.cancel',
    eventId: event.id,
    subjectId: registration.id,
  });
  await enqueueMail(tx, now, cancelledMail(event, cancelled));
  const wasFull =
    placesLeft(event.places, taken.total.taken) === 0 ||
    (category?.quota != null && placesLeft(category.quota, inCategory.taken) === 0);
  if (wasFull) await markPagesChanged(tx, { eventSlug: event.slug });
  return ok();
}
