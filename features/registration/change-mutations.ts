import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import type { Tx } from '@/db/client';
import { categories, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { saveAnswersIn } from './questions/answer-mutations';
import { decideChangedClaim, type CategoryRefusal, type FullRefusal } from './capacity';
import { takesPlace } from './lifecycle';
import { changedMail } from './mail-queries';
import { moveIn, type MoveRefusal } from './move-mutations';
import { liveRegistration } from './mutations';
import { openNeed, sealNeed } from './needs';
import { placeLedger } from './place-queries';
import type { Registration } from './queries';
import { answersOf, askedQuestions } from './questions/question-queries';
import { optionIdsOf, stillAnswer, type Answer, type AskedQuestion } from './questions/questions';
import { changingPlaces, movingPlaces } from './queue-mutations';
import {
  canChooseCategory,
  changedFields,
  decideCancel,
  decideChange,
  type ChangeRefusal,
  type CorrectableField,
  type Party,
} from './rules';
import { searchKeys } from './search-keys';

// What happens to a registration that exists, whoever asks for it; who may ask is decided where this is called.

type OptionRefusal = Extract<FullRefusal, { reason: 'optionFull' }>;
export type CorrectResult =
  | Success<{ changed: CorrectableField[] }>
  | ChangeRefusal
  | Refusal<'stale' | 'categoryGone' | 'addressTaken' | 'questionsChanged', never>
  | CategoryRefusal
  | OptionRefusal;

type Correction = Partial<Record<Exclude<CorrectableField, 'locale' | 'categoryId' | 'answers'>, string>> & {
  locale: Registration['locale'];
  categoryId: string;
  /** Left out, the answers stay as they are. */
  answers?: readonly Answer[];
};
type Asked = { by: Party; revision: number };

/** Corrects a registration if `revision` is still its own, so that nobody undoes what they have not seen. */
export async function correctIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  correction: Correction,
  { by, revision }: Asked,
): Promise<CorrectResult> {
  const verdict = decideChange(event, registration, now, by);
  if (!verdict.ok) return verdict;
  if (registration.revision !== revision) return refuse('stale');
  return changingPlaces(tx, now, event, () =>
    correctNow(tx, actor, now, event, registration, correction, by),
  );
}

async function correctNow(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  { answers: given, ...correction }: Correction,
  by: Party,
): Promise<CorrectResult> {
  const { id } = registration;
  const before = {
    ...registration,
    accessNeeds: openNeed(id, 'accessNeeds', registration.accessNeeds),
    diet: openNeed(id, 'diet', registration.diet),
  };
  const changed: CorrectableField[] = changedFields(before, correction);
  const questions = given ? await askedQuestions(tx, event) : [];
  const answered = given ? await answersOf(tx, id) : [];
  if (given && !stillAnswer(given, questions, correction.categoryId, answered)) {
    return refuse('questionsChanged');
  }
  const claimed = await decideNewClaim(tx, now, event, registration, {
    categoryId: correction.categoryId,
    by,
    before: answered,
    after: given ?? answered,
    questions,
  });
  if (!claimed.ok) return claimed;
  const newAddress = changed.includes('email');
  const after = { ...before, ...correction };
  if (newAddress && event.perAddress === 'one' && (await liveRegistration(tx, event.id, after.email))) {
    return refuse('addressTaken');
  }
  const changedAnswers = given ? await saveAnswersIn(tx, id, questions, given) : [];
  if (changedAnswers.length > 0) changed.push('answers');
  if (changed.length === 0) return ok({ changed });
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
    detail: { fields: changed, ...(changedAnswers.length > 0 && { questionIds: changedAnswers }) },
  });
  await enqueueMail(tx, now, changedMail(event, updated));
  return ok({ changed });
}

type NewClaim = {
  categoryId: string;
  by: Party;
  before: readonly Answer[];
  after: readonly Answer[];
  questions: readonly AskedQuestion[];
};

/** Whether the registration may go into the category, and whether what it chooses anew still has places. */
async function decideNewClaim(
  tx: Tx,
  now: Date,
  event: Event,
  registration: Registration,
  { categoryId, by, before, after, questions }: NewClaim,
): Promise<{ ok: true } | CategoryRefusal | OptionRefusal | Refusal<'categoryGone', never>> {
  const isMove = categoryId !== registration.categoryId;
  const category = await tx.query.categories.findFirst({
    where: and(eq(categories.id, categoryId), eq(categories.eventId, event.id)),
  });
  if (!category || (isMove && !canChooseCategory(category, by, now))) return refuse('categoryGone');
  if (!takesPlace(registration.status)) return { ok: true };
  return decideChangedClaim(
    await placeLedger(tx, event, now),
    { categoryId: registration.categoryId, optionIds: optionIdsOf(before, questions) },
    { categoryId, optionIds: optionIdsOf(after, questions) },
  );
}

export type CancelResult = Success<undefined> | ChangeRefusal | MoveRefusal;

/** Cancels a registration; its place is free, and offered on, in the same moment. */
export async function cancelIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  by: Party,
): Promise<CancelResult> {
  const verdict = decideCancel(event, registration, now, by);
  if (!verdict.ok) return verdict;
  const moved = await movingPlaces(tx, now, event, async (places) => {
    // What had expired has gone back just now, and this one may have been among it
    const current = await tx.query.registrations.findFirst({
      where: eq(registrations.id, registration.id),
    });
    return moveIn(tx, actor, now, event, places, current ?? registration, 'cancel');
  });
  return moved.ok ? ok() : moved;
}
