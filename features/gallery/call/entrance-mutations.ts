import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { startSession } from '@/features/people/mutations';
import { ok, refuse, type Result } from '@/lib/result';
import { newLinkMail } from './call-mails';
import { findEntrance } from './call-queries';

/** Signs in whoever holds an exhibitor's link, as that exhibitor. Docs/decisions/0013 says why that is safe enough. */
export async function enterExhibit(
  actor: Actor,
  eventSlug: string,
  token: string,
  now: Date,
): Promise<Result<{ token: string; expires: Date; exhibitId: string }, 'notFound' | 'expired' | 'onTeam'>> {
  return write(async (tx) => {
    const entrance = await findEntrance(tx, eventSlug, token, now);
    if (!entrance) return refuse('notFound');
    if (entrance.expired) return refuse('expired');
    if (entrance.onTeam) return refuse('onTeam');
    const { person, exhibit } = entrance;
    // The link came by mail, so that the address is theirs
    await tx
      .update(people)
      .set({ emailVerified: now })
      .where(and(eq(people.id, person.id), isNull(people.emailVerified)));
    const session = await startSession(tx, actor, now, person.id, 'exhibitorLink');
    return ok({ ...session, exhibitId: exhibit.id });
  });
}

/** Sends a new link to the exhibitor whose old one somebody holds; to their own address and no other. */
export async function sendNewLink(
  actor: Actor,
  eventSlug: string,
  token: string,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const entrance = await findEntrance(tx, eventSlug, token, now);
    if (!entrance) return refuse('notFound');
    const { event, person, exhibit } = entrance;
    const row = await tx.query.exhibits.findFirst({ where: eq(exhibits.id, exhibit.id) });
    if (!row) return refuse('notFound');
    await enqueueMail(tx, now, newLinkMail({ event, exhibit: row }, person, now));
    await recordAudit(tx, actor, now, {
      action: 'exhibit.newLink',
      eventId: event.id,
      subjectId: exhibit.id,
    });
    return ok();
  });
}
