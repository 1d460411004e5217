import 'server-only';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import { events } from '@/db/schema/events';
import { categories, delegations, registrations } from '@/db/schema/registration';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import type { RegistrationStatus } from '../lifecycle';
import { openRegistration, byToken, type OpenRegistration } from './person-queries';
import { queuePosition } from '../place-queries';
import { offerOf, type ConsentOffer, type RegistrationOffer } from '../queries';
import { unanswered, type AskedQuestion } from '../questions/questions';
import { openConsents, statusAt } from '../rules';

/** Everything that the page behind a secret link tells its holder. */
export type OwnRegistration = {
  event: Event;
  registration: OpenRegistration;
  status: RegistrationStatus;
  /** On the waiting list, counted from 1. */
  position: number | undefined;
  offer: RegistrationOffer;
  toAgree: ConsentOffer[];
  toAnswer: AskedQuestion[];
};

/** The registration behind a secret link with how it stands at `now`, and what the form would ask today. */
export async function findOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
): Promise<OwnRegistration | undefined> {
  const found = await byToken(read(), actor, eventSlug, token);
  if (!found) return undefined;
  const { event } = found;
  const registration = await openRegistration(found.registration);
  const offer = await offerOf(read(), event, now);
  const status = statusAt(registration, now);
  return {
    event,
    registration,
    status,
    position: status === 'waiting' ? await queuePosition(read(), registration) : undefined,
    offer,
    toAgree: openConsents(offer.consents, registration.consents),
    toAnswer: unanswered(offer.questions, registration.categoryId, registration.answers),
  };
}

const occasion = {
  id: events.id,
  slug: events.slug,
  status: events.status,
  title: events.title,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  timeZone: events.timeZone,
  registrationOpensAt: events.registrationOpensAt,
  registrationClosesAt: events.registrationClosesAt,
};
export type OwnOccasion = Pick<Event, keyof typeof occasion>;
type LinkFacts = { id: string; linkVersion: number };
export type OwnListed = LinkFacts & {
  event: OwnOccasion;
  ticketCode: string;
  status: RegistrationStatus;
  givenName: string;
  familyName: string;
  category: Localized;
};
export type OwnGroup = LinkFacts & {
  event: OwnOccasion;
  code: string;
  people: { givenName: string; familyName: string; status: RegistrationStatus }[];
};
export type OwnList = { registrations: OwnListed[]; groups: OwnGroup[] };

/**
 * What belongs to the address that the actor signed in with, of one event or of all: registrations, latest event first, and
 * delegations that they speak for. Who is in one of these without an address of their own is listed there alone.
 */
export async function ownList(actor: Actor, now: Date, event?: Event): Promise<OwnList> {
  if (actor.kind !== 'person') return { registrations: [], groups: [] };
  const groups = await ownGroups(actor.email, now, event);
  const rows = await read()
    .select({
      event: occasion,
      id: registrations.id,
      linkVersion: registrations.linkVersion,
      ticketCode: registrations.ticketCode,
      status: registrations.status,
      expiresAt: registrations.expiresAt,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      addressKey: registrations.addressKey,
      delegationId: registrations.delegationId,
      category: categories.name,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(categories, eq(categories.id, registrations.categoryId))
    .where(and(eq(registrations.email, actor.email), event && eq(registrations.eventId, event.id)))
    .orderBy(desc(events.startsAt), desc(registrations.createdAt), asc(registrations.nameKey));
  const known = new Set(groups.map(({ id }) => id));
  return {
    groups: groups.filter((group) => canSeeEvent(actor, group.event)),
    registrations: rows
      .filter((row) => canSeeEvent(actor, row.event))
      .filter(({ addressKey, delegationId }) => addressKey !== null || !known.has(delegationId ?? ''))
      .map(({ expiresAt, addressKey: _address, delegationId: _group, ...row }) => ({
        ...row,
        status: statusAt({ status: row.status, expiresAt }, now),
      })),
  };
}

async function ownGroups(email: string, now: Date, event?: Event): Promise<OwnGroup[]> {
  const rows = await read()
    .select({
      event: occasion,
      id: delegations.id,
      code: delegations.code,
      linkVersion: delegations.linkVersion,
    })
    .from(delegations)
    .innerJoin(events, eq(events.id, delegations.eventId))
    .where(and(eq(delegations.email, email), event && eq(delegations.eventId, event.id)))
    .orderBy(desc(events.startsAt), desc(delegations.createdAt));
  if (rows.length === 0) return [];
  const people = await read()
    .select({
      delegationId: registrations.delegationId,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      status: registrations.status,
      expiresAt: registrations.expiresAt,
    })
    .from(registrations)
    .where(
      inArray(
        registrations.delegationId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(registrations.createdAt), asc(registrations.nameKey));
  return rows.map((row) => ({
    ...row,
    people: people
      .filter(({ delegationId }) => delegationId === row.id)
      .map(({ givenName, familyName, ...one }) => ({ givenName, familyName, status: statusAt(one, now) })),
  }));
}
