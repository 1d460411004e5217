import 'server-only';
import { and, asc, eq, exists, inArray, lte, notExists } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { read, write, type Tx } from '@/db/client';
import { files } from '@/db/schema/platform';
import { answerOptions, answers, questions } from '@/db/schema/questions';
import { registrations } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { refuse, type Refusal } from '@/lib/result';
import type { $ZodIssue } from 'zod/v4/core';
import { storeFiles, type AnswerForm } from './answer-files';
import { sealAnswer } from './answer-seal';
import { answersOf } from './question-queries';
import { optionIdsOf, type Answer, type AskedQuestion, type StoredFileAnswer } from './questions';

type Asked = Pick<AskedQuestion, 'id' | 'sensitive'>;

function isSame(before: Answer, after: Answer): boolean {
  const sameFile =
    after.file?.state === 'kept' && before.file?.state === 'kept'
      ? after.file.id === before.file.id
      : after.file === before.file;
  return sameFile && before.value === after.value && before.optionIds.join() === after.optionIds.join();
}

/**
 * Makes these the answers of a registration to these questions; answers to others stay. Gives the ids of the questions
 * whose answer is another one now. Files have to be in the store: `withFiles` sees to it.
 */
export async function saveAnswersIn(
  tx: Tx,
  registrationId: string,
  questions: readonly Asked[],
  given: readonly Answer[],
): Promise<string[]> {
  if (questions.length === 0) return [];
  const before = await answersOf(tx, registrationId);
  const changed = questions
    .map(({ id, sensitive }) => ({
      id,
      sensitive,
      old: before.find(({ questionId }) => questionId === id),
      answer: given.find(({ questionId }) => questionId === id),
    }))
    .filter(({ old, answer }) => (old && answer ? !isSame(old, answer) : old !== answer));
  const gone = changed.filter(({ old }) => old).map(({ id }) => id);
  if (gone.length > 0) {
    for (const table of [answers, answerOptions]) {
      const which = and(eq(table.registrationId, registrationId), inArray(table.questionId, gone));
      await tx.delete(table).where(which);
    }
  }
  const rows = [];
  for (const { id: questionId, sensitive, old, answer } of changed) {
    if (!answer) continue;
    const place = { registrationId, questionId };
    const fileId = await fileOf(tx, registrationId, answer, old);
    rows.push({ ...place, value: sealAnswer(place, answer, sensitive), fileId });
  }
  if (rows.length > 0) await tx.insert(answers).values(rows);
  const chosen = changed.flatMap(({ id: questionId, answer }) =>
    answer
      ? optionIdsOf([answer], questions).map((optionId) => ({ registrationId, questionId, optionId }))
      : [],
  );
  if (chosen.length > 0) await tx.insert(answerOptions).values(chosen);
  return changed.map(({ id }) => id);
}

async function fileOf(
  tx: Tx,
  registrationId: string,
  { file }: Answer,
  old: Answer | undefined,
): Promise<string | null> {
  if (!file) return null;
  if (file.state === 'kept') {
    // Only what is there can be kept: a file that has lost its answer is on its way out
    if (old?.file?.state !== 'kept' || old.file.id !== file.id) throw new Error('The file has been removed');
    return file.id;
  }
  if (file.state === 'sent') throw new Error('The file of an answer has not been stored');
  const registration = await tx.query.registrations.findFirst({
    where: eq(registrations.id, registrationId),
    columns: { eventId: true, updatedAt: true },
  });
  if (!registration) throw new Error('There is no registration to keep the file for');
  const { state: _, ...content } = file;
  const id = crypto.randomUUID();
  await tx.insert(files).values({
    ...content,
    id,
    eventId: registration.eventId,
    // The name that it came with is part of the answer
    name: id,
    ownerId: registrationId,
    // Registered or corrected in this moment
    createdAt: registration.updatedAt,
  });
  return id;
}

/**
 * Puts the files that were sent into the store and gives `work` the answers with them, which saves them in its transaction.
 * What it does not save, whatever the reason, leaves the store again.
 */
export async function withFiles<Value>(
  forms: readonly AnswerForm[],
  work: (answers: Answer[][]) => Promise<Value>,
): Promise<Value | Refusal<'wrongFile', { issues: $ZodIssue[] }>> {
  const stored = await storeFiles(forms);
  if (!stored.success) return refuse('wrongFile', { issues: stored.issues });
  const keys = stored.answers
    .flat()
    .map(({ file }) => file)
    .filter((file): file is StoredFileAnswer => file?.state === 'stored')
    .map(({ storageKey }) => storageKey);
  try {
    return await work(stored.answers);
  } finally {
    await removeUnsaved(keys);
  }
}

async function removeUnsaved(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const saved = await read()
    .select({ storageKey: files.storageKey })
    .from(files)
    .where(inArray(files.storageKey, keys));
  await removeStoredFiles(keys.filter((key) => !saved.some(({ storageKey }) => storageKey === key)));
}

/**
 * Removes files of registrations that no answer has any more, `limit` at most, and gives how many there were. From the disk
 * first: what is left half done is found again.
 */
export async function removeUnusedFiles(limit: number): Promise<number> {
  const unused = await read()
    .select({ id: files.id, storageKey: files.storageKey })
    .from(files)
    .where(
      and(
        exists(read().select().from(registrations).where(eq(registrations.id, files.ownerId))),
        notExists(
          read()
            .select()
            .from(answers)
            .where(and(eq(answers.registrationId, files.ownerId), eq(answers.fileId, files.id))),
        ),
      ),
    )
    .limit(limit);
  if (unused.length === 0) return 0;
  await removeStoredFiles(unused.map(({ storageKey }) => storageKey));
  const ids = unused.map(({ id }) => id);
  await write((tx) => tx.delete(files).where(inArray(files.id, ids)));
  return unused.length;
}

/** Deletes sensitive answers whose day has come, `limit` at most, and gives how many there were. */
export function deleteDueAnswers(actor: Actor, now: Date, limit: number): Promise<number> {
  return write(async (tx) => {
    const due = await tx
      .select({ id: answers.id, questionId: questions.id, eventId: questions.eventId })
      .from(answers)
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(and(eq(questions.sensitive, true), lte(questions.deleteAt, now)))
      .orderBy(asc(questions.id))
      .limit(limit);
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    await tx.delete(answers).where(inArray(answers.id, ids));
    const counts = new Map<string, { eventId: string; answers: number }>();
    for (const { questionId, eventId } of due) {
      counts.set(questionId, { eventId, answers: (counts.get(questionId)?.answers ?? 0) + 1 });
    }
    for (const [subjectId, { eventId, ...detail }] of counts) {
      await recordAudit(tx, actor, now, { action: 'question.forget', eventId, subjectId, detail });
    }
    return due.length;
  });
}
