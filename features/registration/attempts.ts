import 'server-only';
import { headers } from 'next/headers';
import { networkOf } from '@/features/people/attempts';
import { attemptLimit } from '@/lib/attempt-limit';
import { currentTime, MINUTE_MS } from '@/lib/clock';

// Generous: a whole office may register at once from one address. What it stops is a program that floods others with mail.
const waitOf = attemptLimit(1_000, 10 * MINUTE_MS);

/** Counts an attempt of whoever sends this request; false when there were too many. Only in actions. */
export async function mayTry(): Promise<boolean> {
  return waitOf(networkOf((await headers()).get('x-forwarded-for')), currentTime()) === 0;
}
