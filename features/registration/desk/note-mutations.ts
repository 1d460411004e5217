import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { registrations } from '@/db/schema/registration';
import { registrationNotes } from '@/db/schema/registration-desk';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { managedEvent, registrationIn } from './desk-mutations';
import { remindOfLink } from '../mutations';

type NotFound = Refusal<'notFound', never>;

/** Writes down something about a registration, for the team alone. */
export function addNote(
  actor: Actor,
  now: Date,
  eventSlug: string,
  registrationId: string,
  text: string,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    const registration = event && (await registrationIn(tx, event, registrationId));
    if (!registration) return refuse('notFound');
    const authorId = actor.kind === 'person' ? actor.id : null;
    await tx.insert(registrationNotes).values({ registrationId, authorId, text, createdAt: now });
    const subject = { eventId: event.id, subjectId: registrationId };
    await recordAudit(tx, actor, now, { action: 'registration.addNote', ...subject });
    return ok();
  });
}

/** Takes a note back; everybody their own. */
export function deleteNote(
  actor: Actor,
  now: Date,
  eventSlug: string,
  registrationId: string,
  noteId: string,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event || actor.kind !== 'person') return refuse('notFound');
    const [own] = await tx
      .select({ id: registrationNotes.id })
      .from(registrationNotes)
      .innerJoin(registrations, eq(registrations.id, registrationNotes.registrationId))
      .where(
        and(
          eq(registrationNotes.id, noteId),
          eq(registrationNotes.authorId, actor.id),
          eq(registrations.id, registrationId),
          eq(registrations.eventId, event.id),
        ),
      );
    if (!own) return refuse('notFound');
    await tx.delete(registrationNotes).where(eq(registrationNotes.id, own.id));
    const subject = { eventId: event.id, subjectId: registrationId };
    await recordAudit(tx, actor, now, { action: 'registration.deleteNote', ...subject });
    return ok();
  });
}

/** Sends the link of a registration to its address again. */
export function resendLink(
  actor: Actor,
  now: Date,
  eventSlug: string,
  registrationId: string,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    const registration = event && (await registrationIn(tx, event, registrationId));
    if (!registration) return refuse('notFound');
    await remindOfLink(tx, actor, now, event, registration);
    return ok();
  });
}
