import 'server-only';
import { and, count, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibitors, exhibitTopics, topics } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import type { Locale } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import { invitedMail } from './call/call-mails';
import { canCurate } from './policy';
import { exhibitSlug } from './rules';
import type { TopicDetails } from './schema';
import { editedSubject } from './subject-queries';

/** Opens the gallery to everyone, or closes it. */
export async function setGalleryPublished(
  actor: Actor,
  eventId: string,
  galleryPublished: boolean,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    if (event.galleryPublished === galleryPublished) return ok();
    await tx
      .update(events)
      .set({ galleryPublished, revision: event.revision + 1 })
      .where(eq(events.id, eventId));
    const action = galleryPublished ? 'exhibit.openGallery' : 'exhibit.closeGallery';
    await recordAudit(tx, actor, now, { action, eventId, subjectId: eventId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok();
  });
}

/** As many as may write for one exhibit: each is sent a mail by whoever invites. */
const MOST_EXHIBITORS = 12;

/**
 * Lets whoever has the address edit the exhibit, and sends them their link. A new address becomes a person. Curators invite, and
 * exhibitors their colleagues.
 */
export async function inviteExhibitor(
  actor: Actor,
  exhibitId: string,
  { email, locale }: { email: string; locale: Locale },
  now: Date,
): Promise<Result<undefined, 'notFound' | 'alreadyInvited' | 'tooManyExhibitors', never>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    const { event, exhibit, exhibitorIds } = subject;
    await tx.insert(people).values({ email, locale, createdAt: now }).onConflictDoNothing();
    const [person] = await tx.select().from(people).where(eq(people.email, email));
    if (!person) throw new Error('The person is neither new nor known');
    if (exhibitorIds.includes(person.id)) return refuse('alreadyInvited');
    if (exhibitorIds.length >= MOST_EXHIBITORS) return refuse('tooManyExhibitors');
    const [invited] = await tx
      .insert(exhibitors)
      .values({ exhibitId, personId: person.id })
      .returning({ id: exhibitors.id });
    if (!invited) throw new Error('The new exhibitor has no id');
    await enqueueMail(tx, now, invitedMail({ event, exhibit }, person, invited.id, now));
    const detail = { person: person.id };
    await recordAudit(tx, actor, now, {
      action: 'exhibit.invite',
      eventId: event.id,
      subjectId: exhibitId,
      detail,
    });
    return ok();
  });
}

/** Takes the exhibit from one of its exhibitors. Of these nobody takes it from themselves: one always stays. */
export async function removeExhibitor(
  actor: Actor,
  exhibitId: string,
  personId: string,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    const isOwn = actor.kind === 'person' && actor.id === personId;
    if (isOwn && !canCurate(actor, subject.event.id)) return refuse('notFound');
    const [removed] = await tx
      .delete(exhibitors)
      .where(and(eq(exhibitors.exhibitId, exhibitId), eq(exhibitors.personId, personId)))
      .returning({ id: exhibitors.id });
    if (!removed) return refuse('notFound');
    await recordAudit(tx, actor, now, {
      action: 'exhibit.uninvite',
      eventId: subject.event.id,
      subjectId: exhibitId,
      detail: { person: personId },
    });
    return ok();
  });
}

/** A new topic at the end of the list, or another name for one. Its address stays: links to it go on working. */
export async function saveTopic(
  actor: Actor,
  eventId: string,
  topicId: string | undefined,
  { name }: TopicDetails,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    const all = await tx.select().from(topics).where(eq(topics.eventId, eventId));
    if (topicId === undefined) {
      const position = Math.max(-1, ...all.map((topic) => topic.position)) + 1;
      const taken = all.map(({ slug }) => slug);
      await tx
        .insert(topics)
        .values({ eventId, name, position, slug: exhibitSlug(name, position + 1, taken) });
    } else {
      if (!all.some(({ id }) => id === topicId)) return refuse('notFound');
      await tx.update(topics).set({ name }).where(eq(topics.id, topicId));
      await markPagesChanged(tx, { eventSlug: event.slug });
    }
    await recordAudit(tx, actor, now, { action: 'exhibit.topic', eventId, subjectId: topicId });
    return ok();
  });
}

/** Deletes a topic that no exhibit has. */
export async function deleteTopic(
  actor: Actor,
  eventId: string,
  topicId: string,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'inUse', { exhibits: number }>> {
  return write(async (tx) => {
    if (!canCurate(actor, eventId)) return refuse('notFound');
    const [used] = await tx
      .select({ exhibits: count() })
      .from(exhibitTopics)
      .where(eq(exhibitTopics.topicId, topicId));
    if (used && used.exhibits > 0) return refuse('inUse', { exhibits: used.exhibits });
    const [deleted] = await tx
      .delete(topics)
      .where(and(eq(topics.id, topicId), eq(topics.eventId, eventId)))
      .returning({ id: topics.id });
    if (!deleted) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'exhibit.deleteTopic', eventId, subjectId: topicId });
    return ok();
  });
}
