import 'server-only';
import { and, asc, count, desc, eq, isNotNull, isNull, like, or, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { exhibitQuestions } from '@/db/schema/gallery-visits';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { lastPage } from '@/lib/listing';
import { canCurate } from '../policy';
import type { OwnQuestion } from './queries';
import type { QuestionListing } from './question-listing';
import { openName } from './seal';
import type { QuestionStatus } from './talk';

export type DeskQuestion = OwnQuestion & {
  exhibit: { id: string; number: number; title: Localized };
};
export type QuestionDesk = {
  questions: DeskQuestion[];
  /** Of this selection, and of all by status. */
  total: number;
  page: number;
  counts: Record<QuestionStatus, number>;
};

function whichOf(eventId: string, { q, filters }: QuestionListing) {
  const { status, answer } = filters;
  const known = (['waiting', 'shown', 'hidden'] as const).find((one) => one === status);
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const contains = (column: typeof exhibitQuestions.text | typeof exhibits.title) =>
    sql`${like(column, part)} escape '\\'`;
  return and(
    eq(exhibits.eventId, eventId),
    known && eq(exhibitQuestions.status, known),
    answer === 'open' ? isNull(exhibitQuestions.answeredAt) : undefined,
    answer === 'answered' ? isNotNull(exhibitQuestions.answeredAt) : undefined,
    q ? or(contains(exhibitQuestions.text), contains(exhibits.title)) : undefined,
  );
}

/** A page of the questions that were asked at an event's exhibits, for its curators; undefined for everyone else. */
export async function questionDesk(
  actor: Actor,
  event: { id: string },
  state: QuestionListing,
): Promise<QuestionDesk | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  const which = whichOf(event.id, state);
  const [found] = await read()
    .select({ n: count() })
    .from(exhibitQuestions)
    .innerJoin(exhibits, eq(exhibits.id, exhibitQuestions.exhibitId))
    .where(which);
  const total = found?.n ?? 0;
  const page = Math.min(state.page, lastPage(total, state.pageSize));
  const direction = state.dir === 'asc' ? asc : desc;
  const by = state.sort === 'exhibit' ? exhibits.number : exhibitQuestions.createdAt;
  const rows = await read()
    .select({
      question: exhibitQuestions,
      exhibit: { id: exhibits.id, number: exhibits.number, title: exhibits.title },
    })
    .from(exhibitQuestions)
    .innerJoin(exhibits, eq(exhibits.id, exhibitQuestions.exhibitId))
    .where(which)
    .orderBy(direction(by), asc(exhibitQuestions.id))
    .limit(state.pageSize)
    .offset((page - 1) * state.pageSize);
  return {
    total,
    page,
    counts: await countsOf(event.id),
    questions: rows.map(({ question: { id, locale, text, name, answer, status, createdAt }, exhibit }) => ({
      ...{ id, locale, text, answer, status, createdAt, exhibit },
      name: openName(id, name),
    })),
  };
}

async function countsOf(eventId: string): Promise<Record<QuestionStatus, number>> {
  const rows = await read()
    .select({ status: exhibitQuestions.status, n: count() })
    .from(exhibitQuestions)
    .innerJoin(exhibits, eq(exhibits.id, exhibitQuestions.exhibitId))
    .where(eq(exhibits.eventId, eventId))
    .groupBy(exhibitQuestions.status);
  const of = (status: QuestionStatus) => rows.find((row) => row.status === status)?.n ?? 0;
  return { waiting: of('waiting'), shown: of('shown'), hidden: of('hidden') };
}

/** How many questions wait for a curator; undefined for who is none. */
export async function countWaitingQuestions(
  actor: Actor,
  event: { id: string },
): Promise<number | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  return (await countsOf(event.id)).waiting;
}
