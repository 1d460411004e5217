import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { calls } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import { canSeeEvent } from '@/features/events/policy';
import { eventAt } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import type { Locale } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import { exhibitSlug, nextNumber } from '../rules';
import { applicationOf, callState } from './call';
import { appliedMail, enoughMail } from './call-mails';
import { callOf, takenPlaces } from './call-queries';
import type { Application, CallSettings } from './call-schema';

/** Takes what the curators say about the call, unless someone saved something else since `revision` was shown. */
export async function saveCall(
  actor: Actor,
  eventId: string,
  revision: number,
  settings: CallSettings,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'changedMeanwhile'>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    const before = await callOf(tx, eventId);
    if ((before?.revision ?? 0) !== revision) return refuse('changedMeanwhile');
    const values = { ...settings, required: [...settings.required], revision: revision + 1 };
    if (before) await tx.update(calls).set(values).where(eq(calls.id, before.id));
    else await tx.insert(calls).values({ ...values, eventId });
    await recordAudit(tx, actor, now, { action: 'exhibit.call', eventId, subjectId: eventId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok();
  });
}

/**
 * Takes an application: a draft with its exhibitor, who gets the link by mail. The answer is the same for every address; who has
 * as many exhibits as they may, or asks for the same once more, reads so in the mail.
 */
export async function applyForExhibit(
  actor: Actor,
  eventSlug: string,
  application: Application,
  locale: Locale,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'notOpen'>> {
  return write(async (tx) => {
    const event = await eventAt(tx, eventSlug);
    const call = event && (await callOf(tx, event.id));
    if (!event || !call || !canSeeEvent(actor, event) || event.status !== 'published') {
      return refuse('notFound');
    }
    if (callState(call, await takenPlaces(tx, event.id, now), now) !== 'open') return refuse('notOpen');
    const person = await personAt(tx, application, locale, now);
    const own = await tx
      .select({ exhibit: exhibits })
      .from(exhibitors)
      .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
      .where(and(eq(exhibitors.personId, person.id), eq(exhibits.eventId, event.id)));
    const facts = own.map(({ exhibit }) => ({
      ...exhibit,
      localized: exhibit.title,
      title: exhibit.title[application.language],
    }));
    const decided = applicationOf(facts, application.title, call.mostEach);
    if (decided.outcome === 'enough') {
      const listed = decided.own.map((one) => ({ ...one, title: one.localized }));
      await enqueueMail(tx, now, enoughMail(event, person, listed, now));
      return ok();
    }
    const exhibit =
      decided.outcome === 'known'
        ? { ...decided.known, title: decided.known.localized }
        : await begin(tx, event.id, application, person.id, now);
    await enqueueMail(tx, now, appliedMail({ event, exhibit }, person, call.closesAt, now));
    await recordAudit(tx, actor, now, {
      action: decided.outcome === 'known' ? 'exhibit.newLink' : 'exhibit.apply',
      eventId: event.id,
      subjectId: exhibit.id,
    });
    // With the last place the page shows something else
    if (decided.outcome === 'new' && call.most !== null) await markPagesChanged(tx, { eventSlug });
    return ok();
  });
}

/** The person with the address. What a stranger types changes nothing about somebody who is known already. */
async function personAt(tx: Tx, { email, name }: Application, locale: Locale, now: Date) {
  await tx.insert(people).values({ email, name, locale, createdAt: now }).onConflictDoNothing();
  const [person] = await tx.select().from(people).where(eq(people.email, email));
  if (!person) throw new Error('The person is neither new nor known');
  return person;
}

async function begin(tx: Tx, eventId: string, application: Application, personId: string, now: Date) {
  const hung = await tx
    .select({ number: exhibits.number, slug: exhibits.slug })
    .from(exhibits)
    .where(eq(exhibits.eventId, eventId));
  const number = nextNumber(hung.map((one) => one.number));
  const title = { de: '', en: '', [application.language]: application.title };
  const slug = exhibitSlug(
    title,
    number,
    hung.map((one) => one.slug),
  );
  const [exhibit] = await tx
    .insert(exhibits)
    .values({
      ...{ eventId, number, slug, title, kind: 'good', updatedAt: now, appliedAt: now },
      organisation: application.organisation,
      // Named in public only when they say so themselves
      people: [{ name: application.name, role: { de: '', en: '' }, shown: false }],
    })
    .returning();
  if (!exhibit) throw new Error('The new exhibit has no row');
  await tx.insert(exhibitors).values({ exhibitId: exhibit.id, personId });
  return exhibit;
}
