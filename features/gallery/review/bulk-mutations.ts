import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { calls } from '@/db/schema/gallery-making';
import type { Actor } from '@/features/people/actor';
import { enqueueMail } from '@/features/mail/mutations';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';
import { canCurate } from '../policy';
import { curatedSubject } from '../subject-queries';
import { fateOf, tallyOf, type BulkObstacle, type BulkTally, type BulkWish } from './bulk';
import { meantExhibits } from './bulk-queries';
import { stepGaps } from './lifecycle';
import { reminderMail } from './review-mails';
import { addressees, takeStepIn } from './step-mutations';

/** As many exhibits as one transaction changes: others write between two of them. */
const AT_ONCE = 20;

/** Does it, a few at a time, and tells what was done and what was left. Undefined for all but curators. */
export async function carryOutBulk(
  actor: Actor,
  event: { id: string },
  wish: BulkWish,
  locale: Locale,
  now: Date,
): Promise<BulkTally | undefined> {
  const ids = await meantExhibits(actor, event, wish, locale);
  if (!ids || !canCurate(actor, event.id)) return undefined;
  const fates: ('done' | BulkObstacle)[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await write(async (tx) => {
      for (const id of ids.slice(from, from + AT_ONCE)) fates.push(await carryOut(tx, actor, id, wish, now));
    });
  }
  return tallyOf(fates);
}

async function carryOut(tx: Tx, actor: Actor, id: string, wish: BulkWish, now: Date) {
  const subject = await curatedSubject(tx, actor, id);
  if (!subject) return 'notNow';
  const { exhibit, event, exhibitorIds } = subject;
  const gaps = wish.act === 'remind' ? 0 : stepGaps(wish.act, exhibit, subject.media).length;
  const fate = fateOf(wish, { ...exhibit, gaps, exhibitors: exhibitorIds.length }, now);
  if (fate !== 'done') return fate;
  if (wish.act !== 'remind') {
    const taken = await takeStepIn(tx, actor, id, wish.act, now);
    return taken.ok ? 'done' : 'notNow';
  }
  const [call] = await tx.select().from(calls).where(eq(calls.eventId, event.id));
  const closesAt = call?.closesAt && call.closesAt > now ? call.closesAt : null;
  const about = { exhibit, event, appUrl: env().appUrl, now };
  const mark = String(exhibit.remindedAt?.getTime() ?? 0);
  for (const person of await addressees(tx, id)) {
    await enqueueMail(tx, now, reminderMail(about, person, closesAt, mark));
  }
  // Not a change of the exhibit: its form stays good
  await tx.update(exhibits).set({ remindedAt: now }).where(eq(exhibits.id, id));
  await recordAudit(tx, actor, now, { action: 'exhibit.remind', eventId: event.id, subjectId: id });
  return 'done';
}
