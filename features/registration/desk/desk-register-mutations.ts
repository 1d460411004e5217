import 'server-only';
import { and, eq } from 'drizzle-orm';
import { isUniqueViolation, write, type Tx } from '@/db/client';
import { categories } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { eventPhase } from '@/features/events/rules';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decideClaim, type Claim, type FullRefusal } from '../capacity';
import { makeRoomIn, managedEvent } from './desk-mutations';
import { beginnings } from '../lifecycle';
import { lifecycleMail } from '../mail-queries';
import { liveRegistration } from '../mutations';
import { placeLedger } from '../place-queries';
import type { NewRegistration } from '../new-registration';
import { askedQuestions } from '../questions/question-queries';
import { optionIdsOf, stillAnswer } from '../questions/questions';
import { changingPlaces } from '../queue-mutations';
import { insertPerson } from '../register-mutations';
import type { DeskCorrectionInput } from '../schema';

/**
 * How an organiser registers somebody: on a place as everybody's, on one held back for the house, on one that is made where none is
 * left, or on the waiting list.
 */
export const deskBeginnings = ['place', 'house', 'more', 'waiting'] as const;
export type DeskBeginning = (typeof deskBeginnings)[number];
export type DeskRegistration = { person: DeskCorrectionInput; begin: DeskBeginning; mail: boolean };
export type DeskRegisterRefusal =
  Refusal<'notFound' | 'over' | 'categoryGone' | 'questionsChanged' | 'addressTaken', never> | FullRefusal;
export type DeskRegisterResult = Success<{ id: string }> | DeskRegisterRefusal;

/** Takes back the room that was made for nothing, with the whole transaction. */
class NoRoom extends Error {
  constructor(readonly refusal: DeskRegisterRefusal) {
    super('The place was not taken');
  }
}

/** Registers somebody who has not done so themselves, whenever that is and whatever the category asks for. */
export async function registerByTeam(
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: DeskRegistration,
): Promise<DeskRegisterResult> {
  try {
    return await write(async (tx) => {
      const event = await managedEvent(tx, actor, eventSlug);
      if (!event) return refuse('notFound');
      if (eventPhase(event, now) === 'over') return refuse('over');
      return changingPlaces(tx, now, event, () => registerIn(tx, actor, now, event, input));
    });
  } catch (error) {
    if (error instanceof NoRoom) return error.refusal;
    // Another process was faster with the same address
    if (isUniqueViolation(error)) return refuse('addressTaken');
    throw error;
  }
}

async function registerIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  { person, begin, mail }: DeskRegistration,
): Promise<DeskRegisterResult> {
  const { categoryId, answers, email } = person;
  const category = await tx.query.categories.findFirst({
    where: and(eq(categories.id, categoryId), eq(categories.eventId, event.id)),
  });
  if (!category) return refuse('categoryGone');
  const questions = await askedQuestions(tx, event);
  if (!stillAnswer(answers, questions, categoryId)) return refuse('questionsChanged');
  if (event.perAddress === 'one' && (await liveRegistration(tx, event.id, email))) {
    return refuse('addressTaken');
  }
  let current = event;
  if (begin !== 'waiting') {
    const from = begin === 'house' ? 'house' : 'all';
    const claim: Claim = { categoryId, optionIds: optionIdsOf(answers, questions), from };
    if (begin === 'more') current = await makeRoomIn(tx, actor, now, event, claim);
    const verdict = decideClaim(await placeLedger(tx, current, now), claim);
    if (!verdict.ok && begin === 'more') throw new NoRoom(verdict);
    if (!verdict.ok) return verdict;
  }
  const status: 'waiting' | 'confirmed' = begin === 'waiting' ? 'waiting' : 'confirmed';
  const addressKey = event.perAddress === 'any' ? null : email;
  const house = begin === 'house';
  const beginning = { ...person, consentIds: [], status, addressKey, house } satisfies NewRegistration;
  const registration = await insertPerson(tx, actor, now, current, beginning, questions);
  if (mail) await enqueueMail(tx, now, await lifecycleMail(tx, current, registration, beginnings[status]));
  return ok({ id: registration.id });
}
