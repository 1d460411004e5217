import 'server-only';
import { and, eq, lte } from 'drizzle-orm';
import { read } from '@/db/client';
import { outbox } from '@/db/schema/platform';

/** Whether the outbox has work at `now`: one step in an index. */
export async function isMailDue(now: Date): Promise<boolean> {
  const [due] = await read()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, 'pending'), lte(outbox.nextAttemptAt, now)))
    .limit(1);
  return due !== undefined;
}
