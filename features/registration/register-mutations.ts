import 'server-only';
import { recordAudit } from '@/db/audit';
import { isUniqueViolation, write, type Tx } from '@/db/client';
import { preparedInsert } from '@/db/prepared';
import { consentsGiven, delegations, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { HOUR_MS } from '@/lib/clock';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decideAdmission, type Candidate } from './admission';
import { saveAnswersIn } from './questions/answer-mutations';
import { decideWindow, type PlaceRefusal } from './capacity';
import { findCode, type FoundCode } from './codes/code-queries';
import { decideCode, type CodeRefusal } from './codes/codes';
import { beginnings, type Beginning } from './lifecycle';
import { delegationRefusedMail, delegationRegisteredMail, lifecycleMail } from './mail-queries';
import { eventIn, liveRegistration, remindOfLink } from './mutations';
import { queuePlace } from './move-mutations';
import { newRegistration, type NewRegistration } from './new-registration';
import type { Places } from './place-queries';
import { offerOf, type Registration, type RegistrationOffer } from './queries';
import { movingPlaces } from './queue-mutations';
import { optionIdsOf, stillAnswer, type AskedQuestion } from './questions/questions';
import { askedQuestions } from './questions/question-queries';
import { categoriesOf, consentsOf, delegationSent, registeredBy, registrationSent } from './register-queries';
import type { PartyInput, PersonInput } from './schema';
import { newTicketCode } from './ticket/ticket';

type Noplace = {
  ok: false;
  reason: 'noPlace';
  facts: { refusal: PlaceRefusal | CodeRefusal; offer: RegistrationOffer; event: Event };
};
const insertRegistration = preparedInsert(registrations);
const insertConsent = preparedInsert(consentsGiven);

/** Success says nothing about the addresses: a new registration and a known one are the same answer. */
export type RegisterResult =
  | Success<{ beginning: Beginning }>
  | Refusal<'notFound' | 'categoryGone' | 'consentsChanged' | 'questionsChanged', never>
  | Noplace;

/**
 * Registers one person or a delegation: all of them or none. The order keeps secret who is registered: the form sent again,
 * then windows, codes and places, which are the same for all, and only then whether an address is known; its owner, or the
 * delegation's contact, learns that by mail.
 */
export async function register(
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: PartyInput,
): Promise<RegisterResult> {
  const attempt = () => write((tx) => registerIn(tx, actor, now, eventSlug, input));
  try {
    return await attempt();
  } catch (error) {
    // Another process was faster with the same address or the same form: what this one would have answered then
    if (isUniqueViolation(error)) return attempt();
    throw error;
  }
}

async function registerIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: PartyInput,
): Promise<RegisterResult> {
  const event = await eventIn(tx, actor, eventSlug);
  if (!event) return refuse('notFound');
  const form = await formSentBefore(tx, event.id, input);
  if (form.is === 'same') return ok({ beginning: form.beginning });
  const party = form.is === 'unknown' ? input : { ...input, submissionId: undefined };
  const admit = (places: Places) => admitIn(tx, actor, now, event, party, places);
  return movingPlaces(tx, now, event, admit);
}

async function admitIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  input: PartyInput,
  places: Places,
): Promise<RegisterResult> {
  const { people } = input;
  const questions = await askedQuestions(tx, event);
  const stale = await staleness(tx, event, people, questions);
  if (stale) return refuse(stale);
  const code = input.code === undefined ? undefined : await findCode(tx, event.id, input.code);
  const noPlace = async (refusal: PlaceRefusal | CodeRefusal): Promise<Noplace> => ({
    ok: false,
    reason: 'noPlace',
    facts: { refusal, offer: await offerOf(tx, event, now, code && heldCode(code)), event },
  });

  const known = new Map(
    (await categoriesOf(tx).execute({ eventId: event.id })).map((category) => [category.id, category]),
  );
  const withCode = people.filter(({ categoryId }) => categoryId === code?.categoryId);
  if (input.code !== undefined) {
    const chosen = withCode.length > 0 ? code?.categoryId : people[0]?.categoryId;
    const verdict = decideCode(code, chosen, Math.max(1, withCode.length), now);
    if (!verdict.ok) return noPlace(verdict);
  }
  const candidates: Candidate[] = [];
  for (const person of people) {
    const category = known.get(person.categoryId);
    if (!category) return refuse('categoryGone');
    const hasCode = category.id === code?.categoryId;
    const window = decideWindow(event, category, hasCode, now);
    if (!window.ok) return noPlace(window);
    const from = hasCode && code?.holdsPlaces ? 'code' : 'all';
    candidates.push({
      claim: { categoryId: category.id, optionIds: optionIdsOf(person.answers, questions), from },
      category,
    });
  }
  const verdict = decideAdmission(places.ledger, candidates, event, now);
  if (!verdict.ok) return noPlace(verdict);
  const answer = ok({ beginning: spokenFor(verdict.statuses) });
  if (await knownAlready(tx, actor, now, event, input)) return answer;
  const used = withCode.length > 0 ? code : undefined;
  places.ledger = verdict.after;
  await insertParty(tx, actor, now, event, input, { statuses: verdict.statuses, code: used, questions });
  return answer;
}

/** What the answer to a submission says: of several beginnings the one that asks for most patience. */
function spokenFor(statuses: readonly Beginning[]): Beginning {
  const order = ['pending', 'waiting', 'unconfirmed', 'confirmed'] as const;
  return order.find((status) => statuses.includes(status)) ?? 'confirmed';
}

export function heldCode(code: FoundCode): { categoryId: string; keepsPlace: boolean } {
  return { categoryId: code.categoryId, keepsPlace: code.holdsPlaces };
}

/** Whether the form was made from other consents or questions than are asked now. */
async function staleness(
  tx: Tx,
  event: Event,
  people: readonly PersonInput[],
  questions: readonly AskedQuestion[],
): Promise<'consentsChanged' | 'questionsChanged' | undefined> {
  const asked = await consentsOf(tx).execute({ eventId: event.id });
  const current = asked.filter((consent) => consent.current);
  const known = new Set(current.map(({ id }) => id));
  const areRight = people.every(
    ({ consentIds }) =>
      consentIds.every((id) => known.has(id)) &&
      current.every(({ id, required }) => !required || consentIds.includes(id)),
  );
  if (!areRight) return 'consentsChanged';
  const answered = people.every(({ answers, categoryId }) => stillAnswer(answers, questions, categoryId));
  return answered ? undefined : 'questionsChanged';
}

/** Whether this very form has been sent before; a used id that belongs to something else counts for nothing. */
async function formSentBefore(
  tx: Tx,
  eventId: string,
  { submissionId, people, contact }: PartyInput,
): Promise<{ is: 'used' | 'unknown' } | { is: 'same'; beginning: Beginning }> {
  if (!submissionId) return { is: 'unknown' };
  const [delegation] = await delegationSent(tx).execute({ submissionId });
  const [earlier] = await (delegation
    ? registeredBy(tx).execute({ delegationId: delegation.id })
    : registrationSent(tx).execute({ submissionId }));
  if (!earlier) return { is: 'unknown' };
  const address = contact ? delegation?.email === contact.email : earlier.email === people[0]?.email;
  const beginning = Object.keys(beginnings).find((status) => status === earlier.status);
  const isSame = earlier.eventId === eventId && address && beginning !== undefined;
  // Object.keys forgets what the type knows
  return isSame ? { is: 'same', beginning: beginning as Beginning } : { is: 'used' };
}

/** Whether somebody of the party is registered already, where that is once only; tells by mail who may know. */
async function knownAlready(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  { people, contact, submissionId }: PartyInput,
): Promise<boolean> {
  if (event.perAddress === 'any') return false;
  const known: Registration[] = [];
  for (const { email } of people) {
    const found = email === '' ? undefined : await liveRegistration(tx, event.id, email);
    if (found) known.push(found);
  }
  const [first] = known;
  if (!first) return false;
  if (contact) {
    const addresses = known.map(({ email }) => email);
    const key = submissionId ?? `${contact.email}:${Math.floor(now.getTime() / HOUR_MS)}`;
    await enqueueMail(tx, now, delegationRefusedMail(event, contact, addresses, key));
    await recordAudit(tx, actor, now, { action: 'registration.refuseDelegation', eventId: event.id });
  } else {
    await remindOfLink(tx, actor, now, event, first);
  }
  return true;
}

async function insertParty(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  { people, contact, submissionId }: PartyInput,
  decided: { statuses: readonly Beginning[]; code?: FoundCode; questions: readonly AskedQuestion[] },
): Promise<void> {
  const { statuses, code, questions } = decided;
  const [delegation] = contact
    ? await tx
        .insert(delegations)
        .values({ ...contact, eventId: event.id, code: newTicketCode(), submissionId, createdAt: now })
        .returning()
    : [];
  const made: Registration[] = [];
  for (const [index, person] of people.entries()) {
    const status = statuses[index] ?? 'confirmed';
    const facts = {
      status,
      email: person.email || (contact?.email ?? ''),
      addressKey: person.email === '' || event.perAddress === 'any' ? null : person.email,
      delegationId: delegation?.id,
      codeId: person.categoryId === code?.categoryId ? code?.id : undefined,
      submissionId: delegation ? undefined : submissionId,
    };
    const row = await insertPerson(tx, actor, now, event, { ...person, ...facts }, questions);
    made.push(row);
    // Who has no address of their own, or none that is confirmed yet, hears of it through the contact
    const hears = person.email !== '' && !(delegation && status === 'unconfirmed');
    if (hears) await enqueueMail(tx, now, await lifecycleMail(tx, event, row, beginnings[status]));
  }
  if (delegation) await enqueueMail(tx, now, delegationRegisteredMail(event, delegation, made));
}

/** Writes one registration with its consents, answers and audit row. Whether it may be is decided before. */
export async function insertPerson(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  person: NewRegistration,
  questions: readonly AskedQuestion[],
): Promise<Registration> {
  const queue = person.status === 'waiting' ? await queuePlace(tx, event.id, now) : undefined;
  const registration = newRegistration(actor, now, event, person, queue);
  const { id, status, categoryId } = registration;
  await insertRegistration(tx, registration);
  const { consentIds } = person;
  for (const consentId of consentIds) {
    await insertConsent(tx, { registrationId: id, consentId, givenAt: now });
  }
  await saveAnswersIn(tx, id, questions, person.answers);
  await recordAudit(tx, actor, now, {
    action: 'registration.create',
    eventId: event.id,
    subjectId: id,
    detail: { status, categoryId, consentIds },
  });
  return registration;
}
