import 'server-only';
import { and, count, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { consents } from '@/db/schema/events';
import { categories, codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { randomToken } from '@/lib/crypto';
import type { Localized } from '@/lib/i18n/locale';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import type { CategoryInput, ConsentInput } from './category-schema';
import { eventIn } from '../mutations';
import { canChangeCategories } from '../policy';
import { changingPlaces } from '../queue-mutations';
import { decideCategoryDeletion } from '../rules';

type NotFound = Refusal<'notFound', never>;

async function managedEvent(tx: Tx, actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventIn(tx, actor, slug);
  return event && canChangeCategories(actor, event.id) ? event : undefined;
}

/** Changes a category, or makes one when there is no id. A quota below what is taken takes nobody's place away. */
export function saveCategory(
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: CategoryInput,
  id?: string,
): Promise<Success<{ id: string }> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    // More places, or a waiting list, are for who waits: in the same moment
    const saved = await changingPlaces(tx, now, event, async () => {
      const [row] = id
        ? await tx
            .update(categories)
            .set(input)
            .where(and(eq(categories.id, id), eq(categories.eventId, event.id)))
            .returning({ id: categories.id })
        : await tx
            .insert(categories)
            .values({ ...input, eventId: event.id })
            .returning({ id: categories.id });
      if (!row) return undefined;
      await recordAudit(tx, actor, now, {
        action: id ? 'category.change' : 'category.create',
        eventId: event.id,
        subjectId: row.id,
        detail: { quota: input.quota },
      });
      return row;
    });
    if (!saved) return refuse('notFound');
    await markPagesChanged(tx, { eventSlug });
    return ok(saved);
  });
}

export function deleteCategory(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<
  Success<undefined> | Refusal<'notFound' | 'hasRegistrations' | 'hasCodes' | 'lastCategory', never>
> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    const found =
      event &&
      (await tx.query.categories.findFirst({
        where: and(eq(categories.id, id), eq(categories.eventId, event.id)),
      }));
    if (!event || !found) return refuse('notFound');
    const [used] = await tx
      .select({ count: count() })
      .from(registrations)
      .where(eq(registrations.categoryId, id));
    const [all] = await tx
      .select({ count: count() })
      .from(categories)
      .where(eq(categories.eventId, event.id));
    const invitations = await tx.$count(codes, eq(codes.categoryId, id));
    const verdict = decideCategoryDeletion(
      { registrations: used?.count ?? 0, codes: invitations },
      all?.count ?? 0,
    );
    if (!verdict.ok) return refuse(verdict.reason);
    await tx.delete(categories).where(eq(categories.id, id));
    await recordAudit(tx, actor, now, { action: 'category.delete', eventId: event.id, subjectId: id });
    await markPagesChanged(tx, { eventSlug });
    return ok();
  });
}

function sameText(a: Localized, b: Localized): boolean {
  return a.de === b.de && a.en === b.en;
}

/** Changes a consent, or makes one when there is no id. Other words are a new version: who agreed, agreed to the old ones. */
export function saveConsent(
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: ConsentInput,
  id?: string,
): Promise<Success<{ id: string }> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const before =
      id === undefined
        ? undefined
        : await tx.query.consents.findFirst({
            where: and(eq(consents.id, id), eq(consents.eventId, event.id), eq(consents.current, true)),
          });
    if (id !== undefined && !before) return refuse('notFound');
    const isSame = before && sameText(before.label, input.label) && before.required === input.required;
    if (before) {
      const change = isSame ? { position: input.position } : { current: false };
      await tx.update(consents).set(change).where(eq(consents.id, before.id));
    }
    const [saved] = isSame
      ? [before]
      : await tx
          .insert(consents)
          .values({
            ...input,
            eventId: event.id,
            key: before?.key ?? randomToken(6),
            version: (before?.version ?? 0) + 1,
          })
          .returning();
    if (!saved) throw new Error('An inserted row was not returned');
    await recordAudit(tx, actor, now, {
      action: before ? 'consent.change' : 'consent.create',
      eventId: event.id,
      subjectId: saved.id,
      detail: { key: saved.key, version: saved.version },
    });
    await markPagesChanged(tx, { eventSlug });
    return ok({ id: saved.id });
  });
}

/** Asks for a consent no longer. Those that were given stay on record. */
export function retireConsent(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const [retired] = await tx
      .update(consents)
      .set({ current: false })
      .where(and(eq(consents.id, id), eq(consents.eventId, event.id), eq(consents.current, true)))
      .returning({ key: consents.key, version: consents.version });
    if (!retired) return refuse('notFound');
    await recordAudit(tx, actor, now, {
      action: 'consent.retire',
      eventId: event.id,
      subjectId: id,
      detail: retired,
    });
    await markPagesChanged(tx, { eventSlug });
    return ok();
  });
}
