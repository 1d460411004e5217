import 'server-only';
import { headers } from 'next/headers';
import { networkOf } from '@/features/people/attempts';
import { attemptLimit } from '@/lib/attempt-limit';
import { currentTime, MINUTE_MS } from '@/lib/clock';

// Generous: a whole office may answer at once from one address. What it stops is a program that fills the disk with files.
const waitOf = attemptLimit(500, 10 * MINUTE_MS);

/** Counts an attempt from the address that a request was forwarded for; false when there were too many. */
export function mayTryFrom(forwardedFor: string | null): boolean {
  return waitOf(networkOf(forwardedFor), currentTime()) === 0;
}

/** The same for an action. */
export async function mayTry(): Promise<boolean> {
  return mayTryFrom((await headers()).get('x-forwarded-for'));
}
