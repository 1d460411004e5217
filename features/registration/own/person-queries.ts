import 'server-only';
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { consents, events } from '@/db/schema/events';
import { categories, consentsGiven, registrations } from '@/db/schema/registration';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { openNeed } from '../needs';
import type { Registration } from '../queries';
import { answersOf } from '../questions/question-queries';
import type { Answer } from '../questions/questions';
import { live } from '../lifecycle';
import { codeOfToken, isTokenOf } from '../ticket/ticket';

export type GivenConsent = {
  id: string;
  /** The same for all versions of a consent. */
  key: string;
  label: Localized;
  required: boolean;
  version: number;
  givenAt: Date;
  withdrawnAt: Date | null;
};
/** All that a registration says, needs in the clear: for the person and for organisers. */
export type OpenRegistration = Omit<Registration, 'nameKey' | 'searchKey' | 'accessNeeds' | 'diet'> & {
  accessNeeds: string;
  diet: string;
  category: Localized;
  consents: GivenConsent[];
  answers: Answer[];
};

/** The registration that a secret link opens, as `db` sees it. Whoever has the link may see it. */
export async function byToken(
  db: Reader,
  actor: Actor,
  eventSlug: string,
  token: string,
): Promise<{ event: Event; registration: Registration } | undefined> {
  const code = codeOfToken(token);
  if (!code) return undefined;
  const registration = await db.query.registrations.findFirst({ where: eq(registrations.ticketCode, code) });
  if (!registration || !isTokenOf(token, registration)) return undefined;
  const event = await db.query.events.findFirst({ where: eq(events.id, registration.eventId) });
  if (!event || event.slug !== eventSlug || !canSeeEvent(actor, event)) return undefined;
  return { event, registration };
}

export async function openRegistration(registration: Registration): Promise<OpenRegistration> {
  const { nameKey: _name, searchKey: _search, ...row } = registration;
  const category = await read().query.categories.findFirst({ where: eq(categories.id, row.categoryId) });
  const given = await read()
    .select({
      id: consents.id,
      key: consents.key,
      label: consents.label,
      required: consents.required,
      version: consents.version,
      givenAt: consentsGiven.givenAt,
      withdrawnAt: consentsGiven.withdrawnAt,
    })
    .from(consentsGiven)
    .innerJoin(consents, eq(consents.id, consentsGiven.consentId))
    .where(eq(consentsGiven.registrationId, row.id))
    .orderBy(asc(consents.position), asc(consents.id));
  return {
    ...row,
    accessNeeds: openNeed(row.id, 'accessNeeds', row.accessNeeds),
    diet: openNeed(row.id, 'diet', row.diet),
    category: category?.name ?? { de: '', en: '' },
    consents: given,
    answers: await answersOf(read(), row.id),
  };
}

/** The registration behind a secret link, with everything in it. */
export async function findByToken(
  actor: Actor,
  eventSlug: string,
  token: string,
): Promise<{ event: Event; registration: OpenRegistration } | undefined> {
  const found = await byToken(read(), actor, eventSlug, token);
  return found && { event: found.event, registration: await openRegistration(found.registration) };
}

/** The event that a ticket is for: all that the plain link of a ticket tells. */
export async function eventOfTicket(actor: Actor, code: string): Promise<{ slug: string } | undefined> {
  const [found] = await read()
    .select({ id: events.id, slug: events.slug, status: events.status })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.ticketCode, code));
  return found && canSeeEvent(actor, found) ? { slug: found.slug } : undefined;
}

/** The latest event, by its address, for which the person is registered or waits: where attendees go after signing in. */
export async function eventOfOwnPlace(actor: Actor): Promise<string | undefined> {
  if (actor.kind !== 'person') return undefined;
  const [latest] = await read()
    .select({ slug: events.slug })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(
      and(
        eq(registrations.email, actor.email),
        inArray(registrations.status, [...live]),
        ne(events.status, 'draft'),
      ),
    )
    .orderBy(desc(events.startsAt))
    .limit(1);
  return latest?.slug;
}
