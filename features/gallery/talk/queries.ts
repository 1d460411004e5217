import 'server-only';
import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm';
import { read } from '@/db/client';
import { appreciations, exhibitQuestions, takeoverRequests } from '@/db/schema/gallery-visits';
import { people } from '@/db/schema/people';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Locale } from '@/lib/i18n/locale';
import { isExhibitor } from '../policy';
import type { RequestInput } from './schema';
import { openContact, openName, type Contact } from './seal';
import { publicSubject, visitorOf, type Standing, type TalkExhibit, type Visitor } from './subject-queries';
import { canRequest, isContactOpen, isTalkOpen, type QuestionStatus, type RequestStatus } from './talk';

/** A question as everyone may read it; `name` is that which was to be shown with it, empty for none. */
export type ShownQuestion = {
  id: string;
  locale: Locale;
  text: string;
  name: string;
  answer: string;
  createdAt: Date;
};
export type OwnQuestion = ShownQuestion & { status: QuestionStatus };
/** What the visitor has asked for, with whom to write to once both have agreed. */
export type OwnRequest = Pick<RequestInput, 'organisation' | 'message'> & {
  status: RequestStatus;
  contacts: Contact[];
};
export type Talk = {
  event: Event;
  exhibit: TalkExhibit;
  appreciations: number;
  questions: ShownQuestion[];
  isOpen: boolean;
  /** Shows the exhibit, and answers elsewhere. */
  isExhibitor: boolean;
  /** Undefined for who may not write. */
  visitor: Pick<Visitor, 'name' | 'email' | 'by'> | undefined;
  isAppreciated: boolean;
  /** All of the visitor, whether shown or not. */
  own: OwnQuestion[];
  request: OwnRequest | undefined;
  /** Whether a request could be made: there is somebody to agree, and none stands. */
  canRequest: boolean;
};

/** An exhibit has some dozen questions; more than these are left out. */
const MOST_SHOWN = 300;

type Row = typeof exhibitQuestions.$inferSelect;
function opened({ id, locale, text, name, answer, createdAt }: Row): ShownQuestion {
  return { id, locale, text, answer, createdAt, name: openName(id, name) };
}

async function shownQuestions(exhibitId: string, limit: number): Promise<ShownQuestion[]> {
  const rows = await read()
    .select()
    .from(exhibitQuestions)
    .where(and(eq(exhibitQuestions.exhibitId, exhibitId), eq(exhibitQuestions.status, 'shown')))
    .orderBy(desc(exhibitQuestions.createdAt), asc(exhibitQuestions.id))
    .limit(limit);
  return rows.map(opened);
}

async function appreciated(exhibitId: string): Promise<number> {
  const [row] = await read()
    .select({ n: count() })
    .from(appreciations)
    .where(eq(appreciations.exhibitId, exhibitId));
  return row?.n ?? 0;
}

/** What everyone may know of the talk at an exhibit: for its page, without anything of who reads it. */
export async function talkGlance(
  actor: Actor,
  place: Pick<Standing, 'eventSlug' | 'exhibitSlug'>,
  limit: number,
): Promise<{ appreciations: number; total: number; questions: ShownQuestion[] } | undefined> {
  const subject = await publicSubject(read(), actor, place);
  if (!subject) return undefined;
  const { id } = subject.exhibit;
  const [row] = await read()
    .select({ total: count() })
    .from(exhibitQuestions)
    .where(and(eq(exhibitQuestions.exhibitId, id), eq(exhibitQuestions.status, 'shown')));
  return {
    appreciations: await appreciated(id),
    total: row?.total ?? 0,
    questions: await shownQuestions(id, limit),
  };
}

/** All of the talk at an exhibit, as the visitor sees it. */
export async function findTalk(actor: Actor, standing: Standing, now: Date): Promise<Talk | undefined> {
  const subject = await publicSubject(read(), actor, standing);
  if (!subject) return undefined;
  const { event, exhibit, exhibitorIds } = subject;
  const visitor = await visitorOf(read(), actor, event, standing.ticket);
  const keys = visitor?.keys ?? [];
  const isOwn = isExhibitor(actor, subject) || exhibitorIds.some((id) => keys.includes(`person:${id}`));
  const isOpen = isTalkOpen(event, now);
  const request = await ownRequest(exhibit.id, keys, exhibitorIds);
  const facts = { isOpen, isExhibitor: isOwn, exhibitors: exhibitorIds.length, today: 0 };
  return {
    ...{ event, exhibit, isOpen, isExhibitor: isOwn, request },
    appreciations: await appreciated(exhibit.id),
    questions: await shownQuestions(exhibit.id, MOST_SHOWN),
    visitor: visitor && { name: visitor.name, email: visitor.email, by: visitor.by },
    isAppreciated: await isAppreciatedBy(exhibit.id, keys),
    own: await ownQuestions(exhibit.id, keys),
    canRequest: canRequest({ ...facts, before: request?.status }).ok,
  };
}

async function isAppreciatedBy(exhibitId: string, keys: string[]): Promise<boolean> {
  const rows = await read()
    .select({ id: appreciations.id })
    .from(appreciations)
    .where(and(eq(appreciations.exhibitId, exhibitId), inArray(appreciations.visitor, keys)));
  return rows.length > 0;
}

async function ownQuestions(exhibitId: string, keys: string[]): Promise<OwnQuestion[]> {
  const rows = await read()
    .select()
    .from(exhibitQuestions)
    .where(and(eq(exhibitQuestions.exhibitId, exhibitId), inArray(exhibitQuestions.visitor, keys)))
    .orderBy(asc(exhibitQuestions.createdAt));
  return rows.map((row) => ({ ...opened(row), status: row.status }));
}

async function ownRequest(
  exhibitId: string,
  keys: string[],
  exhibitorIds: string[],
): Promise<OwnRequest | undefined> {
  const rows = await read()
    .select()
    .from(takeoverRequests)
    .where(and(eq(takeoverRequests.exhibitId, exhibitId), inArray(takeoverRequests.visitor, keys)));
  const request = rows.find(({ status }) => status !== 'withdrawn') ?? rows[0];
  if (!request) return undefined;
  const { status, organisation, message, decidedBy } = request;
  // Who has agreed, as long as they show the exhibit
  const mayTell = isContactOpen(status) && decidedBy !== null && exhibitorIds.includes(decidedBy);
  const contacts = mayTell
    ? await read()
        .select({ name: people.name, email: people.email })
        .from(people)
        .where(eq(people.id, decidedBy))
    : [];
  return {
    ...{ status, organisation, message },
    contacts: contacts.map(({ name, email }) => ({ name: name ?? '', email })),
  };
}

/** A request as the exhibitors see it: from whom, once they have agreed. */
export type ExhibitorRequest = Pick<
  typeof takeoverRequests.$inferSelect,
  'id' | 'organisation' | 'message' | 'status' | 'createdAt'
> & { contact: Contact | undefined };
export type ExhibitorTalk = { questions: ShownQuestion[]; requests: ExhibitorRequest[] };

/** What visitors have written at an exhibit, for its exhibitors; undefined for everyone else. */
export async function exhibitorTalk(
  actor: Actor,
  exhibit: { id: string; exhibitors: readonly { id: string }[] },
): Promise<ExhibitorTalk | undefined> {
  if (!isExhibitor(actor, { exhibitorIds: exhibit.exhibitors.map(({ id }) => id) })) return undefined;
  const requests = await read()
    .select()
    .from(takeoverRequests)
    .where(and(eq(takeoverRequests.exhibitId, exhibit.id), ne(takeoverRequests.status, 'withdrawn')))
    .orderBy(desc(takeoverRequests.createdAt));
  return {
    questions: await shownQuestions(exhibit.id, MOST_SHOWN),
    requests: requests.map(({ id, organisation, message, status, createdAt, contact }) => ({
      ...{ id, organisation, message, status, createdAt },
      contact: isContactOpen(status) && contact !== '' ? openContact(id, contact) : undefined,
    })),
  };
}
