import 'server-only';
import { attemptLimit } from '@/lib/attempt-limit';
import { MINUTE_MS } from '@/lib/clock';

// A conference hall shares one address on the network, so that limit is wide; the mailbox's owner is the one to protect
const waitOfNetwork = attemptLimit(100, 15 * MINUTE_MS);
const waitOfAddress = attemptLimit(5, 15 * MINUTE_MS);

/** Counts a request for a sign-in link. Gives the minutes to wait when there have been too many. */
export function countLinkRequest(email: string, network: string, now: Date): { waitMinutes?: number } {
  const waitMs = waitOfNetwork(network, now) || waitOfAddress(email, now);
  return waitMs === 0 ? {} : { waitMinutes: Math.ceil(waitMs / MINUTE_MS) };
}

/** The nearest address that our own proxy, or else the connection, has put down; earlier ones can be made up. */
export function networkOf(forwardedFor: string | null): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
}
