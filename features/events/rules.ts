import { isoDay } from '@/lib/format';
import { DAY_MS } from '@/lib/clock';

export type EventFacts = {
  status: 'draft' | 'published' | 'archived';
  startsAt: Date;
  endsAt: Date;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
};

/** Whether people may register at `now`, and if not, why. Without a closing time it closes when the event begins. */
export type RegistrationPhase = 'notYet' | 'open' | 'closed' | 'over';

export function registrationPhase(event: EventFacts, now: Date): RegistrationPhase {
  if (event.status === 'archived' || now >= event.endsAt) return 'over';
  if (event.status === 'draft') return 'notYet';
  if (event.registrationOpensAt && now < event.registrationOpensAt) return 'notYet';
  return now < (event.registrationClosesAt ?? event.startsAt) ? 'open' : 'closed';
}

/** Whether the event lies ahead, is on, or is over, and so shows its documentation. */
export type EventPhase = 'ahead' | 'running' | 'over';

export function eventPhase(event: EventFacts, now: Date): EventPhase {
  if (event.status === 'archived' || now >= event.endsAt) return 'over';
  return now < event.startsAt ? 'ahead' : 'running';
}

/** Nights between today and the event's first day, as people in its time zone count them; negative once it has begun. */
export function daysUntil(event: { startsAt: Date; timeZone: string }, now: Date): number {
  const day = (date: Date) => Date.parse(isoDay(date, event.timeZone));
  return Math.round((day(event.startsAt) - day(now)) / DAY_MS);
}

/** The programme of a house: what comes next first, then what is documented, latest first. Drafts are in neither. */
export function programmeOrder<E extends EventFacts>(
  events: readonly E[],
  now: Date,
): { ahead: E[]; documented: E[] } {
  const shown = events.filter((event) => event.status !== 'draft');
  const over = (event: E) => eventPhase(event, now) === 'over';
  return {
    ahead: shown.filter((e) => !over(e)).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    documented: shown.filter(over).sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime()),
  };
}

/** First parts of addresses that are pages of the house, so that no event can have them. */
const reservedSlugs: ReadonlySet<string> = new Set([
  'accessibility',
  'api',
  'bench',
  'de',
  'dev',
  'door',
  'en',
  'events',
  'files',
  'gallery',
  'iiif',
  'imprint',
  'installation',
  'me',
  'my-agenda',
  'not-found',
  'organise',
  'privacy',
  'screen',
  'sign-in',
  'sign-out',
  't',
  'too-big',
]);

export function isReservedSlug(slug: string): boolean {
  return reservedSlugs.has(slug);
}
