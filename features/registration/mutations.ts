import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { isUniqueViolation, write, type Tx } from '@/db/client';
import { recordAudit } from '@/db/audit';
import { markPagesChanged } from '@/db/page-versions';
import { consentsGiven, registrations } from '@/db/schema/registration';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { HOUR_MS } from '@/lib/clock';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decidePlace, type PlaceRefusal } from './capacity';
import { confirmedMail, existingMail } from './mails';
import { sealNeed } from './needs';
import { offerOf, type Registration, type RegistrationOffer } from './queries';
import { searchKeys } from './search-keys';
import type { RegistrationInput } from './schema';
import { newTicketCode } from './ticket';

/** Success says nothing about the address: a new registration and a known one are the same answer. */
export type RegisterResult =
  | Success<undefined>
  | Refusal<'notFound' | 'categoryGone' | 'consentsChanged', never>
  | {
      ok: false;
      reason: 'noPlace';
      facts: { refusal: PlaceRefusal; offer: RegistrationOffer; event: Event };
    };

/** The event at an address as the transaction sees it, when the actor may see it. */
export async function eventIn(tx: Tx, actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await tx.query.events.findFirst({
    where: (events, { eq: equals }) => equals(events.slug, slug),
  });
  return event && canSeeEvent(actor, event) ? event : undefined;
}

/**
 * Registers for an event. The order keeps secret who is registered: the form sent again, then window and places, which
 * are the same for all, and only then whether the address is known; its owner learns that by mail.
 */
export async function register(
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: RegistrationInput,
): Promise<RegisterResult> {
  try {
    return await write((tx) => registerIn(tx, actor, now, eventSlug, input));
  } catch (error) {
    // Another process was faster with the same address or the same form: what this one would have answered then
    if (isUniqueViolation(error)) return write((tx) => registerIn(tx, actor, now, eventSlug, input));
    throw error;
  }
}

async function registerIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: RegistrationInput,
): Promise<RegisterResult> {
  const event = await eventIn(tx, actor, eventSlug);
  if (!event) return refuse('notFound');
  const form = await formSentBefore(tx, event.id, input);
  if (form === 'same') return ok();

  const offer = await offerOf(tx, event);
  const category = offer.categories.find(({ id }) => id === input.categoryId);
  if (!category) return refuse('categoryGone');
  const asked = new Set(offer.consents.map(({ id }) => id));
  const missing = offer.consents.some(({ id, required }) => required && !input.consentIds.includes(id));
  if (missing || !input.consentIds.every((id) => asked.has(id))) return refuse('consentsChanged');

  const total = { taken: offer.taken, lastAt: offer.fullSince };
  const verdict = decidePlace({ event, total, category: { ...category, lastAt: category.fullSince } }, now);
  if (!verdict.ok) return { ok: false, reason: 'noPlace', facts: { refusal: verdict, offer, event } };

  const known = await liveRegistration(tx, event.id, input.email);
  if (known) {
    await remindOfLink(tx, actor, now, event, known);
    return ok();
  }
  const submissionId = form === 'unknown' ? input.submissionId : undefined;
  const registration = await insert(tx, actor, now, event, { ...input, submissionId });
  await enqueueMail(tx, now, confirmedMail(event, registration, category.name));
  // Pages say whether there are places, not how many: they change only with the last one
  if (category.left === 1 || offer.left === 1) await markPagesChanged(tx, { eventSlug });
  return ok();
}

/** Whether this very form has been sent before, for this address; a used id that belongs to something else counts for nothing. */
async function formSentBefore(
  tx: Tx,
  eventId: string,
  { submissionId, email }: RegistrationInput,
): Promise<'same' | 'used' | 'unknown'> {
  if (!submissionId) return 'unknown';
  const earlier = await tx.query.registrations.findFirst({
    where: eq(registrations.submissionId, submissionId),
    columns: { eventId: true, email: true, status: true },
  });
  if (!earlier) return 'unknown';
  const same = earlier.eventId === eventId && earlier.email === email && earlier.status !== 'cancelled';
  return same ? 'same' : 'used';
}

export async function liveRegistration(
  tx: Tx,
  eventId: string,
  email: string,
): Promise<Registration | undefined> {
  return tx.query.registrations.findFirst({
    where: and(
      eq(registrations.eventId, eventId),
      eq(registrations.email, email),
      ne(registrations.status, 'cancelled'),
    ),
  });
}

/** Sends the link of a registration to its address, once an hour at most, however often somebody asks. */
async function remindOfLink(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  known: Registration,
): Promise<void> {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  await enqueueMail(tx, now, existingMail(event, known, `registration-existing:${known.id}:${hour}`));
  await recordAudit(tx, actor, now, {
    action: 'registration.remind',
    eventId: event.id,
    subjectId: known.id,
  });
}

async function insert(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  input: RegistrationInput,
): Promise<Registration> {
  const id = crypto.randomUUID();
  const ticketCode = newTicketCode();
  const { consentIds, accessNeeds, diet, ...person } = input;
  const rows = await tx
    .insert(registrations)
    .values({
      ...person,
      id,
      eventId: event.id,
      personId: actor.kind === 'person' && actor.email === input.email ? actor.id : null,
      status: 'confirmed',
      addressKey: input.email,
      accessNeeds: sealNeed(id, 'accessNeeds', accessNeeds),
      diet: sealNeed(id, 'diet', diet),
      ticketCode,
      ...searchKeys({ ...person, ticketCode }),
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (consentIds.length > 0) {
    const given = consentIds.map((consentId) => ({ registrationId: id, consentId, givenAt: now }));
    await tx.insert(consentsGiven).values(given);
  }
  await recordAudit(tx, actor, now, {
    action: 'registration.create',
    eventId: event.id,
    subjectId: id,
    detail: { categoryId: input.categoryId, consentIds },
  });
  const [registration] = rows;
  if (!registration) throw new Error('An inserted row was not returned');
  return registration;
}

/** Sends the links of an address's registrations to it. The answer is the same whether there are any. */
export async function sendLinks(actor: Actor, now: Date, eventSlug: string, email: string): Promise<void> {
  await write(async (tx) => {
    const event = await eventIn(tx, actor, eventSlug);
    const known = event && (await liveRegistration(tx, event.id, email));
    if (event && known) await remindOfLink(tx, actor, now, event, known);
  });
}
