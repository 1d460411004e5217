import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { recordAudit, recordAudits } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits } from '@/db/schema/gallery';
import { exhibitQuestions } from '@/db/schema/gallery-visits';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate, isExhibitor } from '../policy';
import { questionAnswered } from './mails';
import { tellExhibitors } from './mutations';
import { openName } from './seal';
import { addresseeOf, subjectById } from './subject-queries';
import { canAnswer, moderated, type Moderation, type ModerationAct } from './talk';

type Question = typeof exhibitQuestions.$inferSelect;

/** Shows questions of one event, or takes them off. Gives how many are another thing now. */
export async function moderateQuestions(
  actor: Actor,
  eventId: string,
  act: ModerationAct,
  ids: readonly string[],
  now: Date,
): Promise<Result<{ changed: number }, 'notFound', never>> {
  return write(async (tx) => {
    if (!canCurate(actor, eventId)) return refuse('notFound');
    const rows = await tx
      .select({ question: exhibitQuestions })
      .from(exhibitQuestions)
      .innerJoin(exhibits, eq(exhibits.id, exhibitQuestions.exhibitId))
      .where(and(eq(exhibits.eventId, eventId), inArray(exhibitQuestions.id, [...ids])));
    const changing = rows.flatMap(({ question }) => {
      const status = moderated(question.status, act);
      return status ? [{ question, status }] : [];
    });
    for (const { question, status } of changing) {
      await tx.update(exhibitQuestions).set({ status }).where(eq(exhibitQuestions.id, question.id));
      if (status === 'shown') await tellOf(tx, question, now);
    }
    const action = act === 'show' ? 'exhibit.showQuestion' : 'exhibit.hideQuestion';
    await recordAudits(
      tx,
      actor,
      now,
      changing.map(({ question: { id, exhibitId } }) => {
        return { action, eventId, subjectId: exhibitId, detail: { question: id } };
      }),
    );
    return ok({ changed: changing.length });
  });
}

async function tellOf(tx: Tx, question: Question, now: Date): Promise<void> {
  // What has been answered already needs nobody
  if (question.answeredAt) return;
  const subject = await subjectById(tx, question.exhibitId);
  if (!subject) throw new Error('The exhibit of a question is gone');
  const { id, text } = question;
  await tellExhibitors(tx, subject, { id, text, name: openName(id, question.name) }, now);
}

/** Answers a question, or writes the answer anew. Who asked gets the first answer by mail. */
export async function answerQuestion(
  actor: Actor,
  questionId: string,
  answer: string,
  now: Date,
): Promise<Result<undefined, 'notFound', never>> {
  return write(async (tx) => {
    const question = await tx.query.exhibitQuestions.findFirst({
      where: eq(exhibitQuestions.id, questionId),
    });
    const subject = question && (await subjectById(tx, question.exhibitId));
    if (!question || !subject) return refuse('notFound');
    const who = {
      isCurator: canCurate(actor, subject.event.id),
      isExhibitor: isExhibitor(actor, subject),
    };
    if (!canAnswer(question.status, who)) return refuse('notFound');
    if (question.answer === answer) return ok();
    const answeredBy = actor.kind === 'person' ? actor.id : null;
    await tx
      .update(exhibitQuestions)
      .set({ answer, answeredBy, answeredAt: now })
      .where(eq(exhibitQuestions.id, questionId));
    await recordAudit(tx, actor, now, {
      action: 'exhibit.answerQuestion',
      eventId: subject.event.id,
      subjectId: question.exhibitId,
      detail: { question: questionId },
    });
    const asker = await addresseeOf(tx, question.visitor);
    if (asker) await enqueueMail(tx, now, questionAnswered(subject, asker, { ...question, answer }));
    return ok();
  });
}

/** Whether questions are looked at before they are shown, or afterwards. What has been asked stays as it is. */
export async function setModeration(
  actor: Actor,
  eventId: string,
  moderation: Moderation,
  now: Date,
): Promise<Result<undefined, 'notFound', never>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    if (event.galleryModeration === moderation) return ok();
    const set = { galleryModeration: moderation, revision: event.revision + 1 };
    await tx.update(events).set(set).where(eq(events.id, eventId));
    const action = 'exhibit.moderation';
    await recordAudit(tx, actor, now, { action, eventId, subjectId: eventId, detail: { moderation } });
    return ok();
  });
}
