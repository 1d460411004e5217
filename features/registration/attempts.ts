import 'server-only';
import { headers } from 'next/headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '@/features/people/attempts';

// Generous: a whole office may register at once from one address. What it stops is a program that floods others with mail.
const ATTEMPTS = 1_000;
const WINDOW_SECONDS = 600;

const attempts = new RateLimiterMemory({ points: ATTEMPTS, duration: WINDOW_SECONDS });

/** Counts an attempt of whoever sends this request; false when there were too many. Only in actions. */
export async function mayTry(): Promise<boolean> {
  const network = networkOf((await headers()).get('x-forwarded-for'));
  try {
    await attempts.consume(network);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
