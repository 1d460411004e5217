import { CONFIRM_HOURS } from '@/features/registration/admission';
import { HOUR_MS, MINUTE_MS } from '@/lib/clock';
import { berlinDay, berlinInstant, shiftDay } from '../berlin-time';
import type { Random } from '../random';
import type { CategoryKey, SeedEvent, SeedLife, SeedMove, SeedRegistration } from '../types';

export type Invented = Pick<
  SeedRegistration,
  'firstName' | 'lastName' | 'email' | 'organisation' | 'category' | 'language' | 'diet' | 'accessNeeds'
>;

/** The category of the upcoming conference that has no place left. */
export const fullCategory: CategoryKey = 'administration';

/** Whoever of the full category goes, frees a place for somebody: that is told as a story below. */
export function isFree({ category }: Invented): boolean {
  return category !== fullCategory;
}

const before = (now: Date, hours: number) => new Date(now.getTime() - hours * HOUR_MS);
const earlier = (a: Date, b: Date) => (a < b ? a : b);

/** The first moment from `at` on at which somebody of the team sits at the desk, before `latest`. */
function atTheDesk(at: Date, latest: Date): Date {
  const day = berlinDay(at);
  const opens = berlinInstant(day, '08:30');
  const closes = berlinInstant(day, '17:30');
  const minutes = at.getTime() % (50 * MINUTE_MS);
  const next = at < opens ? opens : berlinInstant(shiftDay(day, 1), '08:30');
  const found = at >= opens && at < closes ? at : new Date(next.getTime() + minutes);
  return earlier(found, latest);
}

/** How somebody comes to a confirmed place, all of it before `until`. */
export function usualLife(
  random: Random,
  event: SeedEvent,
  { category }: Pick<Invented, 'category'>,
  registeredAt: Date,
  until: Date,
): SeedLife {
  const minutes = random.between(1, 300);
  const half = new Date((registeredAt.getTime() + until.getTime()) / 2);
  if (event.categories.some(({ key, approval }) => key === category && approval)) {
    const at = atTheDesk(new Date(registeredAt.getTime() + minutes * 5 * MINUTE_MS), half);
    return { registeredAt, begins: 'pending', moves: [{ at, by: 'team', action: 'approve' }] };
  }
  if (!event.confirmedUntil || registeredAt >= event.confirmedUntil) {
    return { registeredAt, begins: 'confirmed', moves: [] };
  }
  const at = earlier(new Date(registeredAt.getTime() + minutes * MINUTE_MS), half);
  return { registeredAt, begins: 'unconfirmed', moves: [{ at, by: 'person', action: 'confirmAddress' }] };
}

export type Story = SeedLife & Pick<SeedRegistration, 'delegation' | 'queueNumber'> & { from: Invented };

/**
 * What else there is at the desk of a conference that is open: somebody of the full category has cancelled, an offer of that
 * place was not answered and has gone to the next, others wait, some for a yes, and one for a mail to be opened.
 */
export function storiesOf(event: SeedEvent, left: readonly Invented[], now: Date): Story[] {
  const people = new Map<CategoryKey, Invented[]>();
  for (const person of left) people.set(person.category, [...(people.get(person.category) ?? []), person]);
  const next = (category: CategoryKey) => {
    const person = people.get(category)?.shift();
    if (!person) throw new Error(`Nobody is left of ${category}`);
    return person;
  };
  const freedAt = before(now, 70);
  const lapsedAt = new Date(freedAt.getTime() + 48 * HOUR_MS);
  const opened = berlinDay(event.registrationOpensAt);

  const waits = (queueNumber: number, hours: number, moves: SeedMove[] = []): Omit<Story, 'from'> => ({
    ...{ registeredAt: before(now, hours), begins: 'waiting', moves, queueNumber, delegation: null },
  });
  const asks = (hours: number, moves: SeedMove[] = []): Omit<Story, 'from'> => ({
    ...{ registeredAt: before(now, hours), begins: 'pending', moves, queueNumber: null, delegation: null },
  });
  const unconfirmed = (registeredAt: Date, moves: SeedMove[] = []): Omit<Story, 'from'> => ({
    ...{ registeredAt, begins: 'unconfirmed', moves, queueNumber: null, delegation: null },
  });
  const offer = (at: Date): SeedMove => ({ at, by: 'waitingList', action: 'offer' });
  const lapse = (at: Date): SeedMove => ({ at, by: 'waitingList', action: 'lapse' });

  const gone = berlinInstant(shiftDay(opened, 1), '11:12');
  const colleague = next(fullCategory);
  const together = { ...next(fullCategory), organisation: colleague.organisation };
  const forgotten = before(now, 11 * 24);
  return [
    {
      from: next(fullCategory),
      ...unconfirmed(gone, [
        { at: new Date(gone.getTime() + 7 * MINUTE_MS), by: 'person', action: 'confirmAddress' },
        { at: freedAt, by: 'person', action: 'cancel' },
      ]),
    },
    { from: next(fullCategory), ...waits(1, 16 * 24 + 3, [offer(freedAt), lapse(lapsedAt)]) },
    { from: next(fullCategory), ...waits(2, 13 * 24 + 5, [offer(lapsedAt)]) },
    { from: colleague, ...waits(3, 9 * 24 + 4), delegation: 'waiting' },
    {
      from: { ...together, email: sameDomain(together, colleague) },
      ...waits(4, 9 * 24 + 4),
      delegation: 'waiting',
    },
    { from: next(fullCategory), ...waits(5, 6 * 24 + 1) },
    {
      from: next(fullCategory),
      ...waits(6, 50, [
        { at: atTheDesk(before(now, 26), before(now, 1)), by: 'team', action: 'placeInQueue' },
      ]),
    },
    ...[53, 28, 3].map((hours) => ({ from: next('association'), ...asks(hours) })),
    {
      from: next('association'),
      ...asks(9 * 24, [{ at: atTheDesk(before(now, 8 * 24), now), by: 'team', action: 'decline' }]),
    },
    // Still before nobody had to confirm any more
    { from: next('programme'), ...unconfirmed(berlinInstant(shiftDay(berlinDay(now), -1), '14:05')) },
    {
      from: next('programme'),
      ...unconfirmed(forgotten, [lapse(new Date(forgotten.getTime() + CONFIRM_HOURS * HOUR_MS))]),
    },
  ];
}

/** The address of `person` at the house of `other`. */
function sameDomain(person: Invented, other: Invented): string {
  return `${person.email.split('@')[0] ?? ''}@${other.email.split('@')[1] ?? ''}`;
}
