import 'server-only';
import { and, count, eq, gt, inArray, isNull } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { appreciations, exhibitQuestions } from '@/db/schema/gallery-visits';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Result } from '@/lib/result';
import { questionAsked } from './mails';
import type { QuestionInput } from './schema';
import { sealName } from './seal';
import {
  exhibitorAddressees,
  publicSubject,
  visitorOf,
  type Standing,
  type TalkSubject,
  type Visitor,
} from './subject-queries';
import {
  canAsk,
  canWrite,
  firstStatus,
  isTalkOpen,
  TALK_DAY_MS,
  type AskRefusal,
  type WriteRefusal,
} from './talk';

export type NotHere = 'notFound' | 'noTicket';
/** A visitor at an exhibit, with what decides whether they may write there. */
export type Visit = TalkSubject & { visitor: Visitor; isOpen: boolean; isExhibitor: boolean };

/** Finds exhibit and visitor in the transaction that writes. */
export async function visit(
  tx: Tx,
  actor: Actor,
  standing: Standing,
  now: Date,
): Promise<Visit | Refusal<NotHere, never>> {
  const subject = await publicSubject(tx, actor, standing);
  if (!subject) return refuse('notFound');
  const visitor = await visitorOf(tx, actor, subject.event, standing.ticket);
  if (!visitor) return refuse('noTicket');
  const own = subject.exhibitorIds.map((id) => `person:${id}`);
  const isExhibitor = visitor.keys.some((key) => own.includes(key));
  return { ...subject, visitor, isExhibitor, isOpen: isTalkOpen(subject.event, now) };
}

type AppreciateResult = Result<{ isNew: boolean }, NotHere | WriteRefusal, never>;

/** Says that the exhibit is of worth to the visitor, or takes that back. Once for each visitor, however often it is said. */
export async function appreciate(
  actor: Actor,
  standing: Standing,
  isWanted: boolean,
  now: Date,
): Promise<AppreciateResult> {
  return write(async (tx) => {
    const here = await visit(tx, actor, standing, now);
    if ('ok' in here) return here;
    const may = canWrite(here);
    if (!may.ok) return may;
    const { exhibit, visitor } = here;
    const own = and(eq(appreciations.exhibitId, exhibit.id), inArray(appreciations.visitor, visitor.keys));
    const before = await tx.select({ id: appreciations.id }).from(appreciations).where(own);
    if (!isWanted) {
      await tx.delete(appreciations).where(own);
      return ok({ isNew: before.length > 0 });
    }
    if (before.length > 0) return ok({ isNew: false });
    await tx.insert(appreciations).values({ exhibitId: exhibit.id, visitor: visitor.key, createdAt: now });
    return ok({ isNew: true });
  });
}

/** Asks the people of an exhibit something. They are told at once where it is shown at once, and else when a curator shows it. */
export async function askQuestion(
  actor: Actor,
  standing: Standing,
  input: QuestionInput,
  now: Date,
): Promise<Result<{ id: string; status: 'waiting' | 'shown' }, NotHere | AskRefusal, never>> {
  return write(async (tx) => {
    const here = await visit(tx, actor, standing, now);
    if ('ok' in here) return here;
    const { event, exhibit, visitor } = here;
    const may = canAsk({ ...here, ...(await askedBefore(tx, here, now)) });
    if (!may.ok) return may;
    const [id, status] = [crypto.randomUUID(), firstStatus(event.galleryModeration)];
    const { text, locale } = input;
    const name = sealName(id, input.name);
    await tx.insert(exhibitQuestions).values({
      ...{ id, exhibitId: exhibit.id, visitor: visitor.key, name, locale, text, status, createdAt: now },
    });
    await recordAudit(tx, actor, now, {
      action: 'exhibit.ask',
      eventId: event.id,
      subjectId: exhibit.id,
      detail: { question: id },
    });
    if (status === 'shown') await tellExhibitors(tx, here, { id, text, name: input.name }, now);
    return ok({ id, status: status === 'shown' ? 'shown' : 'waiting' });
  });
}

async function askedBefore(
  tx: Tx,
  { event, exhibit, visitor }: Visit,
  now: Date,
): Promise<{ unanswered: number; today: number }> {
  const own = inArray(exhibitQuestions.visitor, visitor.keys);
  const [open] = await tx
    .select({ n: count() })
    .from(exhibitQuestions)
    .where(and(own, eq(exhibitQuestions.exhibitId, exhibit.id), isNull(exhibitQuestions.answeredAt)));
  const [lately] = await tx
    .select({ n: count() })
    .from(exhibitQuestions)
    .innerJoin(exhibits, eq(exhibits.id, exhibitQuestions.exhibitId))
    .where(
      and(
        own,
        eq(exhibits.eventId, event.id),
        gt(exhibitQuestions.createdAt, new Date(now.getTime() - TALK_DAY_MS)),
      ),
    );
  return { unanswered: open?.n ?? 0, today: lately?.n ?? 0 };
}

/** One mail to each exhibitor for each question, however often it is hidden and shown again. */
export async function tellExhibitors(
  tx: Tx,
  about: TalkSubject,
  question: { id: string; text: string; name: string },
  now: Date,
): Promise<void> {
  for (const exhibitor of await exhibitorAddressees(tx, about.exhibit.id)) {
    await enqueueMail(tx, now, questionAsked(about, exhibitor, question));
  }
}

/** Deletes a question of one's own, with its answer. */
export async function takeBackQuestion(
  actor: Actor,
  standing: Standing,
  questionId: string,
  now: Date,
): Promise<Result<undefined, NotHere, never>> {
  return write(async (tx) => {
    const here = await visit(tx, actor, standing, now);
    if ('ok' in here) return here;
    const [gone] = await tx
      .delete(exhibitQuestions)
      .where(
        and(
          eq(exhibitQuestions.id, questionId),
          eq(exhibitQuestions.exhibitId, here.exhibit.id),
          inArray(exhibitQuestions.visitor, here.visitor.keys),
        ),
      )
      .returning({ id: exhibitQuestions.id });
    if (!gone) return refuse('notFound');
    await recordAudit(tx, actor, now, {
      action: 'exhibit.takeBackQuestion',
      eventId: here.event.id,
      subjectId: here.exhibit.id,
      detail: { question: questionId },
    });
    return ok();
  });
}
