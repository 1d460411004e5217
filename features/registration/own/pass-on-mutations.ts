import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { answerOptions, answers } from '@/db/schema/questions';
import { consentsGiven, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { passedOnMail, receivedMail } from '../mail-queries';
import { liveRegistration } from '../mutations';
import { byToken } from './person-queries';
import type { Registration } from '../queries';
import { answersOf, askedQuestions } from '../questions/question-queries';
import { decidePassingOn, type PassOnRefusal } from '../rules';
import type { SuccessorInput } from '../schema';
import { searchKeys } from '../search-keys';
import { newTicketCode } from '../ticket/ticket';

export type PassOnResult =
  Success<undefined> | PassOnRefusal | Refusal<'notFound' | 'stale' | 'addressTaken', never>;

/**
 * Passes a confirmed place to somebody else: their name and address, a ticket and a link of their own; the old ones die. What
 * was chosen for the place stays, such as a workshop; everything that said something of the person before is deleted.
 */
export function passOn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  successor: SuccessorInput,
  revision: number,
): Promise<PassOnResult> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    const { event, registration } = found;
    const verdict = decidePassingOn(event, registration, now);
    if (!verdict.ok) return verdict;
    if (registration.revision !== revision) return refuse('stale');
    const known =
      event.perAddress === 'one' ? await liveRegistration(tx, event.id, successor.email) : undefined;
    if (known) return refuse('addressTaken');
    await forget(tx, now, event, registration);
    const ticketCode = newTicketCode();
    const person = { ...successor, organisation: registration.organisation, ticketCode };
    const [passed] = await tx
      .update(registrations)
      .set({
        ...person,
        ...searchKeys(person),
        addressKey: event.perAddress === 'one' ? successor.email : null,
        linkVersion: registration.linkVersion + 1,
        personId: null,
        submissionId: null,
        accessNeeds: null,
        diet: null,
        updatedAt: now,
        revision: registration.revision + 1,
      })
      .where(eq(registrations.id, registration.id))
      .returning();
    if (!passed) throw new Error('An updated row was not returned');
    await recordAudit(tx, actor, now, {
      action: 'registration.passOn',
      eventId: event.id,
      subjectId: registration.id,
    });
    await enqueueMail(tx, now, passedOnMail(event, registration));
    await enqueueMail(tx, now, receivedMail(event, passed, registration));
    return ok();
  });
}

/** Deletes what the person before agreed to and said of themselves. */
async function forget(tx: Tx, now: Date, event: Event, { id }: Registration): Promise<void> {
  await tx
    .update(consentsGiven)
    .set({ withdrawnAt: now })
    .where(and(eq(consentsGiven.registrationId, id), isNull(consentsGiven.withdrawnAt)));
  const questions = await askedQuestions(tx, event);
  const ofThePlace = new Set(
    questions
      .filter(({ sensitive, options }) => !sensitive && options.some(({ places }) => places !== null))
      .map((question) => question.id),
  );
  const personal = (await answersOf(tx, id))
    .map(({ questionId }) => questionId)
    .filter((questionId) => !ofThePlace.has(questionId));
  if (personal.length === 0) return;
  for (const table of [answers, answerOptions]) {
    await tx.delete(table).where(and(eq(table.registrationId, id), inArray(table.questionId, personal)));
  }
}
