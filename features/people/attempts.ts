import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { MINUTE_MS, SECOND_MS } from '@/lib/clock';

const duration = (15 * MINUTE_MS) / SECOND_MS;
// A conference hall shares one address on the network, so that limit is wide; the mailbox's owner is the one to protect
const limits = {
  address: new RateLimiterMemory({ keyPrefix: 'address', points: 5, duration }),
  network: new RateLimiterMemory({ keyPrefix: 'network', points: 100, duration }),
};

/** Counts a request for a sign-in link. Gives the minutes to wait when there have been too many. */
export async function countLinkRequest(email: string, network: string): Promise<{ waitMinutes?: number }> {
  try {
    await limits.network.consume(network);
    await limits.address.consume(email);
    return {};
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { waitMinutes: Math.max(1, Math.ceil(refused.msBeforeNext / MINUTE_MS)) };
  }
}

/** The nearest address that our own proxy, or else the connection, has put down; earlier ones can be made up. */
export function networkOf(forwardedFor: string | null): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
}
