import 'server-only';
import { recordAudits } from '@/db/audit';
import { read, type Tx } from '@/db/client';
import { answerOptions, answers } from '@/db/schema/questions';
import { registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueSealed, sealMail, type SealedMail } from '@/features/mail/mutations';
import type { MailToSend } from '@/features/mail/templates';
import type { Actor } from '@/features/people/actor';
import { sealAnswer } from '../questions/answer-seal';
import type { ImportChoice, ReadRow, RowFate } from './import';
import type { Matching } from './import-columns';
import { beginnings } from '../lifecycle';
import { lifecycleMail } from '../mail-queries';
import { queuePlace } from '../move-mutations';
import { newRegistration } from '../new-registration';
import { queuePosition } from '../place-queries';
import type { Registration } from '../queries';
import { optionIdsOf } from '../questions/questions';

/** Rows of one statement. */
const CHUNK = 100;
/** People who are prepared before others have their turn; a mail takes most of a millisecond. */
const TURN = 20;

/** Somebody who is to be registered, with everything that does not need the database made already. */
export type PreparedPerson = {
  registration: Registration;
  answers: (typeof answers.$inferInsert)[];
  options: (typeof answerOptions.$inferInsert)[];
  /** Sealed, but for who waits: their mail says where on the list. */
  mail: { sealed: SealedMail } | { waiting: MailToSend } | undefined;
};

/** Prepares those who get a place or wait for one; others are served in between. */
export async function preparePeople(
  actor: Actor,
  now: Date,
  event: Event,
  rows: readonly ReadRow[],
  fates: readonly RowFate[],
  { matching, choice }: { matching: Matching; choice: ImportChoice },
): Promise<PreparedPerson[]> {
  const prepared: PreparedPerson[] = [];
  for (const [index, fate] of fates.entries()) {
    const person = rows[index]?.person;
    if (!person || (fate.fate !== 'new' && fate.fate !== 'waiting')) continue;
    const status = fate.fate === 'new' ? 'confirmed' : 'waiting';
    const addressKey = event.perAddress === 'any' ? null : person.email;
    const house = fate.fate === 'new' && fate.house;
    const registration = newRegistration(actor, now, event, { ...person, status, addressKey, house });
    const place = (questionId: string) => ({ registrationId: registration.id, questionId });
    const sensitive = new Set(choice.questions.filter((one) => one.sensitive).map(({ id }) => id));
    prepared.push({
      registration,
      answers: person.answers.map((answer) => ({
        ...place(answer.questionId),
        value: sealAnswer(place(answer.questionId), answer, sensitive.has(answer.questionId)),
      })),
      options: person.answers.flatMap((answer) =>
        optionIdsOf([answer], choice.questions).map((optionId) => ({
          ...place(answer.questionId),
          optionId,
        })),
      ),
      mail: matching.mails ? await mailTo(now, event, registration, status) : undefined,
    });
    if (prepared.length % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return prepared;
}

async function mailTo(
  now: Date,
  event: Event,
  registration: Registration,
  status: 'confirmed' | 'waiting',
): Promise<PreparedPerson['mail']> {
  const mail = await lifecycleMail(read(), event, registration, beginnings[status]);
  return status === 'waiting' ? { waiting: mail } : { sealed: sealMail(now, mail) };
}

/** Writes them all with their audit rows and mails, in few statements: nobody else can write meanwhile. */
export async function insertPrepared(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  prepared: readonly PreparedPerson[],
): Promise<void> {
  const queued = await queuedIn(tx, now, event, prepared);
  for (let at = 0; at < queued.length; at += CHUNK) {
    const chunk = queued.slice(at, at + CHUNK);
    await tx.insert(registrations).values(chunk.map(({ registration }) => registration));
    const given = chunk.flatMap((person) => person.answers);
    const chosen = chunk.flatMap((person) => person.options);
    for (let from = 0; from < given.length; from += CHUNK) {
      await tx.insert(answers).values(given.slice(from, from + CHUNK));
    }
    for (let from = 0; from < chosen.length; from += CHUNK) {
      await tx.insert(answerOptions).values(chosen.slice(from, from + CHUNK));
    }
    await recordAudits(
      tx,
      actor,
      now,
      chunk.map(({ registration: { id, status, categoryId } }) => ({
        action: 'registration.create',
        eventId: event.id,
        subjectId: id,
        detail: { status, categoryId, consentIds: [], imported: true },
      })),
    );
    const mails = chunk.flatMap(({ mail }) => (mail && 'sealed' in mail ? [mail.sealed] : []));
    await enqueueSealed(tx, mails);
  }
}

/** Those who wait, each at the end of the list behind the one before. */
async function queuedIn(
  tx: Tx,
  now: Date,
  event: Event,
  prepared: readonly PreparedPerson[],
): Promise<PreparedPerson[]> {
  if (!prepared.some(({ registration }) => registration.status === 'waiting')) return [...prepared];
  let { queueNumber } = await queuePlace(tx, event.id, now);
  const positions = new Map<string, number>();
  const queued: PreparedPerson[] = [];
  for (const person of prepared) {
    if (person.registration.status !== 'waiting') {
      queued.push(person);
      continue;
    }
    const registration = { ...person.registration, queueNumber: queueNumber++, waitingSince: now };
    const { categoryId } = registration;
    const position = positions.get(categoryId) ?? (await queuePosition(tx, registration));
    positions.set(categoryId, position + 1);
    queued.push({ ...person, registration, mail: placed(now, person.mail, position) });
  }
  return queued;
}

function placed(now: Date, mail: PreparedPerson['mail'], position: number): PreparedPerson['mail'] {
  if (!mail || 'sealed' in mail || mail.waiting.template !== 'registration-waiting') return mail;
  const parameters = { ...mail.waiting.parameters, position };
  return { sealed: sealMail(now, { ...mail.waiting, parameters }) };
}
