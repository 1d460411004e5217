import 'server-only';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { people } from '@/db/schema/people';
import { outbox } from '@/db/schema/platform';
import { codes, delegations, registrations, signups } from '@/db/schema/registration';
import { registrationNotes } from '@/db/schema/registration-desk';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { decideClaim, type FullRefusal } from '../capacity';
import { possibleActs, type DeskAct } from './desk-moves';
import type { RegistrationStatus } from '../lifecycle';
import { claimOf, placeLedger, queuePosition } from '../place-queries';
import { canSeeRegistrations } from '../policy';
import type { Registration } from '../queries';

/** More than anybody gets; what is older has been said in the history. */
const MOST_MAILS = 100;

export type SentMail = Pick<
  typeof outbox.$inferSelect,
  'id' | 'template' | 'toAddress' | 'status' | 'createdAt' | 'sentAt'
>;
export type TeamNote = { id: string; text: string; createdAt: Date; author: string; isOwn: boolean };
export type Companion = { id: string; givenName: string; familyName: string; status: RegistrationStatus };

/** What organisers see of a registration beside what it says itself. */
export type RegistrationDesk = {
  acts: DeskAct[];
  /** Why there is no place for them just now. */
  refusal: FullRefusal | undefined;
  /** On the waiting list of the category. */
  position: number | undefined;
  mails: SentMail[];
  notes: TeamNote[];
  delegation: { contact: string; email: string; people: Companion[] } | undefined;
  code: { id: string; code: string; label: string } | undefined;
  signups: { id: string; title: Localized; isWaiting: boolean }[];
};

type Found = Pick<
  Registration,
  | 'id'
  | 'eventId'
  | 'status'
  | 'categoryId'
  | 'codeId'
  | 'house'
  | 'delegationId'
  | 'priority'
  | 'queueNumber'
>;

/** Undefined for who is no organiser of the event that the registration belongs to. */
export async function registrationDesk(
  actor: Actor,
  event: Event,
  registration: Found,
  now: Date,
): Promise<RegistrationDesk | undefined> {
  if (!canSeeRegistrations(actor, event.id) || registration.eventId !== event.id) return undefined;
  const { id, status, codeId, delegationId } = registration;
  const claim = await claimOf(read(), registration, now);
  const verdict = decideClaim(await placeLedger(read(), event, now), claim);
  const refusal = verdict.ok ? undefined : verdict;
  return {
    acts: possibleActs(status, refusal),
    refusal,
    position: status === 'waiting' ? await queuePosition(read(), registration) : undefined,
    mails: await mailsOf(id, delegationId),
    notes: await notesOf(actor, id),
    delegation: delegationId ? await delegationOf(delegationId, id) : undefined,
    code: codeId
      ? await read().query.codes.findFirst({
          where: eq(codes.id, codeId),
          columns: { id: true, code: true, label: true },
        })
      : undefined,
    signups: await signupsOf(id),
  };
}

/** Those to the contact of the delegation among them. */
function mailsOf(id: string, delegationId: string | null): Promise<SentMail[]> {
  return read()
    .select({
      id: outbox.id,
      template: outbox.template,
      toAddress: outbox.toAddress,
      status: outbox.status,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
    })
    .from(outbox)
    .where(inArray(outbox.subjectId, delegationId ? [id, delegationId] : [id]))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MOST_MAILS);
}

async function notesOf(actor: Actor, id: string): Promise<TeamNote[]> {
  const rows = await read()
    .select({ note: registrationNotes, name: people.name, email: people.email })
    .from(registrationNotes)
    .leftJoin(people, eq(people.id, registrationNotes.authorId))
    .where(eq(registrationNotes.registrationId, id))
    .orderBy(desc(registrationNotes.createdAt), desc(registrationNotes.id));
  return rows.map(({ note, name, email }) => ({
    id: note.id,
    text: note.text,
    createdAt: note.createdAt,
    author: name || email || '',
    isOwn: actor.kind === 'person' && note.authorId === actor.id,
  }));
}

async function delegationOf(delegationId: string, id: string): Promise<RegistrationDesk['delegation']> {
  const found = await read().query.delegations.findFirst({ where: eq(delegations.id, delegationId) });
  if (!found) return undefined;
  const all = await read()
    .select({
      id: registrations.id,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      status: registrations.status,
    })
    .from(registrations)
    .where(eq(registrations.delegationId, delegationId))
    .orderBy(asc(registrations.createdAt), asc(registrations.id));
  return {
    contact: `${found.givenName} ${found.familyName}`,
    email: found.email,
    people: all.filter((person) => person.id !== id),
  };
}

async function signupsOf(id: string): Promise<RegistrationDesk['signups']> {
  const rows = await read()
    .select({ id: sessions.id, title: sessions.title, status: signups.status })
    .from(signups)
    .innerJoin(sessions, and(eq(sessions.id, signups.sessionId)))
    .where(eq(signups.registrationId, id))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  return rows.map(({ status, ...row }) => ({ ...row, isWaiting: status === 'waiting' }));
}
