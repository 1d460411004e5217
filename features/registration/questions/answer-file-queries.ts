import 'server-only';
import { and, eq } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { files } from '@/db/schema/platform';
import { answers, questions } from '@/db/schema/questions';
import { registrations } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { openAnswer } from './answer-seal';
import { byToken } from '../own/person-queries';
import { canSeeRegistrations } from '../policy';

/** A file that somebody sent as an answer, with the name that it came with. */
export type AnswerFile = {
  questionId: string;
  storageKey: string;
  name: string;
  contentType: string;
};

async function fileOfAnswer(db: Reader, fileId: string) {
  const [row] = await db
    .select({
      registrationId: answers.registrationId,
      eventId: registrations.eventId,
      questionId: answers.questionId,
      value: answers.value,
      type: questions.type,
      sensitive: questions.sensitive,
      storageKey: files.storageKey,
      contentType: files.contentType,
    })
    .from(files)
    // A file without its answer is on its way out. The owner finds the answer by an index
    .innerJoin(answers, and(eq(answers.registrationId, files.ownerId), eq(answers.fileId, files.id)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(registrations, eq(registrations.id, answers.registrationId))
    .where(eq(files.id, fileId));
  if (!row) return undefined;
  const { registrationId, eventId, questionId, value, storageKey, contentType } = row;
  const { value: name } = openAnswer({ registrationId, questionId }, value, row);
  return { registrationId, eventId, file: { questionId, storageKey, name, contentType } };
}

/** For organisers of the event that it was sent to. */
export async function findAnswerFile(actor: Actor, fileId: string): Promise<AnswerFile | undefined> {
  const found = await fileOfAnswer(read(), fileId);
  return found && canSeeRegistrations(actor, found.eventId) ? found.file : undefined;
}

/** For the holder of the secret link of the registration that it belongs to. */
export async function findOwnAnswerFile(
  actor: Actor,
  eventSlug: string,
  token: string,
  fileId: string,
): Promise<AnswerFile | undefined> {
  const own = await byToken(read(), actor, eventSlug, token);
  const found = own && (await fileOfAnswer(read(), fileId));
  return found?.registrationId === own?.registration.id ? found?.file : undefined;
}
