import 'server-only';
import { headers } from 'next/headers';
import { networkOf } from '@/features/people/attempts';
import { attemptLimit } from '@/lib/attempt-limit';
import { currentTime, MINUTE_MS } from '@/lib/clock';

// Generous: a whole hall writes from one address of the network. What it stops is a program; what one visitor may is in talk.ts.
const waitOf = attemptLimit(600, 10 * MINUTE_MS);

/** Counts an attempt of whoever sends this request; false when there were too many. Only in actions. */
export async function mayTry(): Promise<boolean> {
  return waitOf(networkOf((await headers()).get('x-forwarded-for')), currentTime()) === 0;
}
