import 'server-only';
import { and, eq, lte } from 'drizzle-orm';
import { read } from '@/db/client';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/platform';

/** Where answers to a mail go: to who organises its event. Undefined where it is about none, or nobody has said. */
export async function replyAddress(eventId: string | null): Promise<string | undefined> {
  if (eventId === null) return undefined;
  const [event] = await read()
    .select({ contact: events.contactEmail })
    .from(events)
    .where(eq(events.id, eventId));
  return event?.contact || undefined;
}

/** Whether the outbox has work at `now`: one step in an index. */
export async function isMailDue(now: Date): Promise<boolean> {
  const [due] = await read()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, 'pending'), lte(outbox.nextAttemptAt, now)))
    .limit(1);
  return due !== undefined;
}
