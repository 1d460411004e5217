import 'server-only';
import { and, count, eq, gt, inArray } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { takeoverRequests } from '@/db/schema/gallery-visits';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { isExhibitor } from '../policy';
import { exhibitorNews, visitorNews } from './mails';
import { visit, type NotHere, type Visit } from './mutations';
import type { RequestInput } from './schema';
import { openContact, sealContact } from './seal';
import { addresseeOf, exhibitorAddressees, subjectById, type Standing } from './subject-queries';
import { canRequest, movedRequest, TALK_DAY_MS, type RequestRefusal, type RequestStatus } from './talk';

type Request = typeof takeoverRequests.$inferSelect;

/**
 * Says that the visitor wants to take the exhibit's work over. Name and address are kept encrypted, and opened when the exhibitors
 * agree; the address is the one that the visitor is known by, so that nobody can have others written to.
 */
export async function requestTakeover(
  actor: Actor,
  standing: Standing,
  { name, organisation, message, locale }: RequestInput,
  now: Date,
): Promise<Result<{ id: string }, NotHere | RequestRefusal, never>> {
  return write(async (tx) => {
    const here = await visit(tx, actor, standing, now);
    if ('ok' in here) return here;
    const { event, exhibit, visitor } = here;
    const own = inArray(takeoverRequests.visitor, visitor.keys);
    const all = await tx
      .select()
      .from(takeoverRequests)
      .where(and(eq(takeoverRequests.exhibitId, exhibit.id), own));
    const standingOne = all.find(({ status }) => status !== 'withdrawn') ?? all[0];
    const may = canRequest({
      ...here,
      exhibitors: here.exhibitorIds.length,
      before: standingOne?.status,
      today: await requestedToday(tx, here, now),
    });
    if (!may.ok) return may;
    const id = standingOne?.id ?? crypto.randomUUID();
    const contact = sealContact(id, { name, email: visitor.email });
    const said = { organisation, message, contact, locale, createdAt: now, status: 'open' } as const;
    if (standingOne) {
      const again = { ...said, visitor: visitor.key, decidedAt: null, decidedBy: null };
      await tx.update(takeoverRequests).set(again).where(eq(takeoverRequests.id, id));
    } else {
      await tx.insert(takeoverRequests).values({ ...said, id, exhibitId: exhibit.id, visitor: visitor.key });
    }
    await audit(tx, actor, here, id, 'exhibit.requestTakeover', now);
    const request = { id, createdAt: now, organisation, message };
    for (const exhibitor of await exhibitorAddressees(tx, exhibit.id)) {
      await enqueueMail(tx, now, exhibitorNews({ event, exhibit }, exhibitor, request, { news: 'asked' }));
    }
    return ok({ id });
  });
}

async function requestedToday(tx: Tx, { event, visitor }: Visit, now: Date): Promise<number> {
  const since = new Date(now.getTime() - TALK_DAY_MS);
  const [lately] = await tx
    .select({ n: count() })
    .from(takeoverRequests)
    .innerJoin(exhibits, eq(exhibits.id, takeoverRequests.exhibitId))
    .where(
      and(
        inArray(takeoverRequests.visitor, visitor.keys),
        eq(exhibits.eventId, event.id),
        gt(takeoverRequests.createdAt, since),
      ),
    );
  return lately?.n ?? 0;
}

async function audit(
  tx: Tx,
  actor: Actor,
  { event, exhibit }: Pick<Visit, 'event' | 'exhibit'>,
  request: string,
  action: string,
  now: Date,
): Promise<void> {
  const entry = { action, eventId: event.id, subjectId: exhibit.id, detail: { request } };
  await recordAudit(tx, actor, now, entry);
}

/** Takes back what one wanted; name and address are deleted, and the exhibitors are told. */
export async function withdrawTakeover(
  actor: Actor,
  standing: Standing,
  now: Date,
): Promise<Result<undefined, NotHere, never>> {
  return write(async (tx) => {
    const here = await visit(tx, actor, standing, now);
    if ('ok' in here) return here;
    const all = await tx
      .select()
      .from(takeoverRequests)
      .where(
        and(
          eq(takeoverRequests.exhibitId, here.exhibit.id),
          inArray(takeoverRequests.visitor, here.visitor.keys),
        ),
      );
    const request = all.find(({ status }) => movedRequest(status, 'withdraw') !== undefined);
    if (!request) return refuse('notFound');
    await tx
      .update(takeoverRequests)
      .set({ status: 'withdrawn', contact: '', message: '', decidedAt: now })
      .where(eq(takeoverRequests.id, request.id));
    await audit(tx, actor, here, request.id, 'exhibit.withdrawTakeover', now);
    for (const exhibitor of await exhibitorAddressees(tx, here.exhibit.id)) {
      await enqueueMail(tx, now, exhibitorNews(here, exhibitor, request, { news: 'withdrawn' }));
    }
    return ok();
  });
}

/** An exhibitor says yes or no. With a yes both are told who the other is; with a no name and address are deleted. */
export async function decideTakeover(
  actor: Actor,
  requestId: string,
  isAgreed: boolean,
  now: Date,
): Promise<Result<{ status: RequestStatus }, 'notFound' | 'decided', never>> {
  return write(async (tx) => {
    const request = await tx.query.takeoverRequests.findFirst({ where: eq(takeoverRequests.id, requestId) });
    const subject = request && (await subjectById(tx, request.exhibitId));
    // Curators have no part in it: the contact is between these two
    if (!request || !subject || actor.kind !== 'person' || !isExhibitor(actor, subject)) {
      return refuse('notFound');
    }
    const status = movedRequest(request.status, isAgreed ? 'agree' : 'decline');
    if (!status) return refuse('decided');
    await tx
      .update(takeoverRequests)
      .set({ status, decidedAt: now, decidedBy: actor.id, ...(!isAgreed && { contact: '' }) })
      .where(eq(takeoverRequests.id, requestId));
    const action = isAgreed ? 'exhibit.agreeTakeover' : 'exhibit.declineTakeover';
    await audit(tx, actor, subject, requestId, action, now);
    await (isAgreed ? tellBoth : tellDeclined)(tx, { subject, request, decidedBy: actor }, now);
    return ok({ status });
  });
}

type Decided = {
  subject: Pick<Visit, 'event' | 'exhibit'>;
  request: Request;
  decidedBy: { name: string; email: string };
};

async function tellBoth(tx: Tx, { subject, request, decidedBy }: Decided, now: Date): Promise<void> {
  const contact = openContact(request.id, request.contact);
  for (const exhibitor of await exhibitorAddressees(tx, subject.exhibit.id)) {
    await enqueueMail(tx, now, exhibitorNews(subject, exhibitor, request, { news: 'shared', contact }));
  }
  const visitor = await addresseeOf(tx, request.visitor);
  if (!visitor) return;
  const { name, email } = decidedBy;
  const to = { ...visitor, locale: request.locale };
  await enqueueMail(
    tx,
    now,
    visitorNews(subject, to, request, { news: 'agreed', contacts: [{ name, email }] }),
  );
}

async function tellDeclined(tx: Tx, { subject, request }: Decided, now: Date): Promise<void> {
  const visitor = await addresseeOf(tx, request.visitor);
  if (!visitor) return;
  const to = { ...visitor, locale: request.locale };
  await enqueueMail(tx, now, visitorNews(subject, to, request, { news: 'declined', contacts: [] }));
}
