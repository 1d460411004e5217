import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Locale } from '@/lib/i18n/locale';
import { canReadGallery } from '../policy';
import { isTicketOf, registrationOfTicket } from './ticket';
import { personKey, readVisitor, registrationKey } from './visitor';

/** Where a visitor stands: at which exhibit, with which ticket their device remembers. */
export type Standing = { eventSlug: string; exhibitSlug: string; ticket: string | undefined };
export type TalkExhibit = Pick<typeof exhibits.$inferSelect, 'id' | 'eventId' | 'slug' | 'number' | 'title'>;
export type TalkSubject = { event: Event; exhibit: TalkExhibit; exhibitorIds: string[] };

const talked = {
  id: exhibits.id,
  eventId: exhibits.eventId,
  slug: exhibits.slug,
  number: exhibits.number,
  title: exhibits.title,
};

async function exhibitorsOf(db: Reader, exhibitId: string): Promise<string[]> {
  const rows = await db
    .select({ id: exhibitors.personId })
    .from(exhibitors)
    .where(eq(exhibitors.exhibitId, exhibitId));
  return rows.map(({ id }) => id);
}

/** A published exhibit by its address, for who may walk through the gallery. */
export async function publicSubject(
  db: Reader,
  actor: Actor,
  { eventSlug, exhibitSlug }: Pick<Standing, 'eventSlug' | 'exhibitSlug'>,
): Promise<TalkSubject | undefined> {
  const [found] = await db
    .select({ exhibit: talked, event: events })
    .from(exhibits)
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(and(eq(events.slug, eventSlug), eq(exhibits.slug, exhibitSlug), eq(exhibits.status, 'published')));
  if (!found || !canReadGallery(actor, found.event)) return undefined;
  return { ...found, exhibitorIds: await exhibitorsOf(db, found.exhibit.id) };
}

/** An exhibit in any state by its id, whoever asks: the caller decides. */
export async function subjectById(db: Reader, exhibitId: string): Promise<TalkSubject | undefined> {
  const [found] = await db
    .select({ exhibit: talked, event: events })
    .from(exhibits)
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(eq(exhibits.id, exhibitId));
  return found && { ...found, exhibitorIds: await exhibitorsOf(db, exhibitId) };
}

/** Who writes: `keys` are all that they may have written under, with their account and with tickets of the same address. */
export type Visitor = {
  key: string;
  keys: string[];
  name: string;
  email: string;
  by: 'account' | 'ticket';
};

/** Who may write at this event: whoever is signed in, or has a confirmed place and its ticket on the device. */
export async function visitorOf(
  db: Reader,
  actor: Actor,
  event: { id: string },
  ticket: string | undefined,
): Promise<Visitor | undefined> {
  if (actor.kind === 'person') {
    const { email, name } = actor;
    const tickets = await ticketsOf(db, event, email);
    const key = personKey(actor);
    return { key, keys: [key, ...tickets.map(registrationKey)], name, email, by: 'account' };
  }
  const held = await ticketHolder(db, event, ticket);
  if (!held) return undefined;
  const { email, givenName, familyName, addressKey } = held;
  // Who was registered by somebody else, with that one's address, is not that person
  const person = addressKey === null ? undefined : await personAt(db, email);
  const tickets = addressKey === null ? [] : await ticketsOf(db, event, email);
  const key = registrationKey(held);
  const keys = new Set([key, ...tickets.map(registrationKey), ...(person ? [personKey(person)] : [])]);
  return { key, keys: [...keys], name: `${givenName} ${familyName}`.trim(), email, by: 'ticket' };
}

async function personAt(db: Reader, email: string): Promise<{ id: string } | undefined> {
  return db.query.people.findFirst({ where: eq(people.email, email), columns: { id: true } });
}

async function ticketsOf(db: Reader, event: { id: string }, email: string) {
  return db
    .select({ id: registrations.id, linkVersion: registrations.linkVersion })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, event.id),
        eq(registrations.email, email),
        isNotNull(registrations.addressKey),
      ),
    );
}

/** The confirmed registration behind a ticket. */
async function ticketHolder(db: Reader, event: { id: string }, ticket: string | undefined) {
  const id = ticket && registrationOfTicket(ticket);
  if (!id) return undefined;
  const held = await db.query.registrations.findFirst({
    where: and(eq(registrations.id, id), eq(registrations.eventId, event.id)),
  });
  if (held?.status !== 'confirmed' || !isTicketOf(ticket, held)) return undefined;
  return held;
}

export type Addressee = { id: string; name: string; email: string; locale: Locale };

/** Whom to tell what has come of something; undefined when they are gone, or their place is another's now. */
export async function addresseeOf(db: Reader, key: string): Promise<Addressee | undefined> {
  const visitor = readVisitor(key);
  if (!visitor) return undefined;
  if (visitor.kind === 'person') return personAddressed(db, visitor.id);
  const held = await db.query.registrations.findFirst({ where: eq(registrations.id, visitor.id) });
  if (!held || held.linkVersion !== visitor.linkVersion) return undefined;
  const { id, givenName, familyName, email, locale } = held;
  return { id, email, locale, name: `${givenName} ${familyName}`.trim() };
}

async function personAddressed(db: Reader, personId: string): Promise<Addressee | undefined> {
  const person = await db.query.people.findFirst({ where: eq(people.id, personId) });
  return person && { id: person.id, email: person.email, locale: person.locale, name: person.name ?? '' };
}

/** The exhibitors of an exhibit, to be told. */
export async function exhibitorAddressees(db: Reader, exhibitId: string): Promise<Addressee[]> {
  const rows = await db
    .select({ id: people.id, name: people.name, email: people.email, locale: people.locale })
    .from(exhibitors)
    .innerJoin(people, eq(people.id, exhibitors.personId))
    .where(eq(exhibitors.exhibitId, exhibitId))
    .orderBy(people.email);
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? '' }));
}
