import 'server-only';
import { headers } from 'next/headers';
import { networkOf } from '@/features/people/attempts';
import { attemptLimit } from '@/lib/attempt-limit';
import { currentTime, MINUTE_MS } from '@/lib/clock';

// A whole office may apply at once from one address on the network; the owner of the mailbox is the one to protect
const waitOfNetwork = attemptLimit(100, 15 * MINUTE_MS);
const waitOfAddress = attemptLimit(5, 15 * MINUTE_MS);

/** Counts a request that sends mail to an address. Gives the minutes to wait when there have been too many. */
export async function countMailRequest(email: string): Promise<{ waitMinutes?: number }> {
  const now = currentTime();
  const network = networkOf((await headers()).get('x-forwarded-for'));
  const waitMs = waitOfNetwork(network, now) || waitOfAddress(email, now);
  return waitMs === 0 ? {} : { waitMinutes: Math.ceil(waitMs / MINUTE_MS) };
}
