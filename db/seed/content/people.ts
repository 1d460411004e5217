import { MINUTE_MS } from '@/lib/clock';
import { berlinDay, berlinInstant, shiftDay } from '../berlin-time';
import { standingOf } from '../life';
import { demoPeople } from '../people';
import { seededRandom, type Random } from '../random';
import type { CategoryKey, EventKey, SeedEvent, SeedLife, SeedRegistration } from '../types';
import { categories } from './catalogue';
import { fullCategory, isFree, storiesOf, usualLife, type Invented } from './lives';
import { addressOf, nameGroups } from './names';
import { accessNeeds, diets, organisations } from './organisations';

/** Confirmed registrations per category; at the upcoming conference others hold places or wait for one beside them. */
export const confirmedCounts: Record<EventKey, Record<CategoryKey, number>> = {
  model: { programme: 78, funder: 12, administration: 10, partner: 28, federal: 24, association: 18 },
  upcoming: { programme: 55, funder: 7, administration: 9, partner: 22, federal: 15, association: 11 },
};
const cancelledCounts: Record<EventKey, number> = { model: 9, upcoming: 5 };

/** Days after the opening, as shares: many at once, a long summer, a rush before the end. */
const curves: Record<EventKey, { from: number; to: number; share: number }[]> = {
  model: [
    { from: 0, to: 9, share: 34 },
    { from: 10, to: 56, share: 22 },
    { from: 57, to: 84, share: 20 },
    { from: 85, to: 97, share: 24 },
  ],
  upcoming: [
    { from: 0, to: 6, share: 46 },
    { from: 7, to: 27, share: 26 },
    { from: 28, to: 38, share: 28 },
  ],
};

function drawn<T extends { share: number }>(random: Random, groups: T[]): T {
  let left = random.next() * groups.reduce((sum, { share }) => sum + share, 0);
  const found = groups.find(({ share }) => (left -= share) < 0) ?? groups.at(-1);
  if (!found) throw new Error('Nothing to draw from');
  return found;
}

/** More people than places, of each category, with names and addresses that occur once. */
function invent(): Map<CategoryKey, Invented[]> {
  const random = seededRandom(20251001);
  const names = new Set<string>(Object.values(demoPeople));
  const pool = new Map<CategoryKey, Invented[]>();
  for (const { key, quota } of categories) {
    const people: Invented[] = [];
    while (people.length < quota + 6) {
      const group = drawn(random, nameGroups);
      const [firstName, lastName] = [random.pick(group.given), random.pick(group.family)];
      if (names.has(`${firstName} ${lastName}`)) continue;
      names.add(`${firstName} ${lastName}`);
      const { name, domain } = random.pick(organisations[key]);
      const language = name.startsWith('European') || random.chance(0.05) ? 'en' : 'de';
      people.push({
        firstName,
        lastName,
        email: `${addressOf(firstName, lastName)}@${domain}`,
        organisation: name,
        category: key,
        language,
        diet: random.chance(0.24) ? random.pick(diets[language]) : '',
        accessNeeds: random.chance(0.06) ? random.pick(accessNeeds[language]) : '',
      });
    }
    pool.set(key, people);
  }
  return pool;
}

function registeredAt(random: Random, event: SeedEvent, now: Date): Date {
  const opened = berlinDay(event.registrationOpensAt);
  const { from, to } = drawn(random, curves[event.key]);
  let day = shiftDay(opened, random.between(from, to));
  // Offices are closed at weekends; some register all the same.
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if ((weekday === 0 || weekday === 6) && random.chance(0.8)) day = shiftDay(day, weekday === 0 ? -2 : -1);
  const hour = random.chance(0.88) ? random.between(9, 17) : random.between(18, 21);
  const time = `${String(hour).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
  const last = Math.min(event.registrationClosesAt.getTime(), now.getTime()) - 60_000;
  const at = berlinInstant(day < opened ? opened : day, time);
  return new Date(Math.max(event.registrationOpensAt.getTime(), Math.min(at.getTime(), last)));
}

/** Those of `people` with somebody of the full category at every sixth place: it was full long before the others. */
function withFullCategoryEarly(people: Invented[]): Invented[] {
  const early = people.filter(({ category }) => category === fullCategory);
  const others = people.filter(({ category }) => category !== fullCategory);
  return others.flatMap((person, index) => {
    const next = index % 5 === 4 ? early[Math.floor(index / 5)] : undefined;
    return next ? [person, next] : [person];
  });
}

const lastMoment = (event: SeedEvent, now: Date) =>
  Math.min(berlinInstant(event.days[0] ?? '', '08:00').getTime(), now.getTime());

/** When those who cancel have to be gone: before the places run out that others of the category have now. */
function timeToGo(
  event: SeedEvent,
  category: CategoryKey,
  registered: readonly Date[],
  going: number,
  now: Date,
): number {
  const quota = event.categories.find(({ key }) => key === category)?.quota ?? 0;
  const last = lastMoment(event, now);
  return Math.min(registered[quota - going]?.getTime() ?? last, last);
}

/** The life of somebody who registered around `drawnAt` and cancelled before `until`. */
function goneLife(
  [random, lives]: [Random, Random],
  event: SeedEvent,
  person: Invented,
  drawnAt: Date,
  until: number,
  now: Date,
): SeedLife {
  const opened = event.registrationOpensAt.getTime();
  const share = (until - opened) / (lastMoment(event, now) - opened);
  const from = share < 1 ? opened + (drawnAt.getTime() - opened) * share : drawnAt.getTime();
  const at = new Date(from + Math.floor((until - from) * (0.2 + 0.7 * random.next())));
  const life = usualLife(lives, event, person, new Date(from), at);
  return { ...life, moves: [...life.moves, { at, by: 'person', action: 'cancel' }] };
}

/** The registrations of a sample conference: who comes, who cancelled, and who waits or is looked at. */
export function registrationsOf(event: SeedEvent, now: Date): SeedRegistration[] {
  const { key } = event;
  const random = seededRandom(key === 'model' ? 170 : 121);
  const pool = invent();
  const taken = categories.flatMap(({ key: category }) => {
    const people = pool.get(category) ?? [];
    const order = key === 'model' ? people : random.shuffle(people);
    return order.slice(0, confirmedCounts[key][category]);
  });
  const coming = new Set(taken);
  const left = [...pool.values()].flat().filter((person) => !coming.has(person));
  const stories = key === 'upcoming' ? storiesOf(event, left, now) : [];
  const told = new Set(stories.map(({ from }) => from));
  const spare = left.filter((person) => !told.has(person) && (key === 'model' || isFree(person)));
  const cancelled = random.shuffle(spare).slice(0, cancelledCounts[key]);
  const times = (count: number) =>
    Array.from({ length: count }, () => registeredAt(random, event, now)).sort(
      (a, b) => a.getTime() - b.getTime(),
    );
  const confirmed = random.shuffle(taken);
  const first = confirmed.findIndex(({ category }) => category === 'partner');
  const attendee = confirmed[first];
  if (!attendee) throw new Error('Nobody of the co-operation partners has registered');
  // The attendee of the demo registered first of all.
  const [firstName = '', lastName = ''] = demoPeople.attendee.split(' ');
  const known = {
    ...attendee,
    firstName,
    lastName,
    email: `${addressOf(firstName, lastName)}@${attendee.email.split('@')[1]}`,
    language: 'de' as const,
  };
  const others = confirmed.filter((person) => person !== attendee);
  const inOrder = [known, ...(key === 'model' ? others : withFullCategoryEarly(others))];
  const confirmedTimes = times(inOrder.length);
  const cancelledTimes = times(cancelled.length);
  const lives = seededRandom(key === 'model' ? 2025 : 2027);
  const rows: Omit<SeedRegistration, 'reference' | 'status' | 'cancelledAt'>[] = [
    ...inOrder.map((person, index) => {
      // The colleagues of the demo's attendee were registered by him, right after himself
      const isColleague = key === 'upcoming' && index > 0 && person.organisation === known.organisation;
      const at = confirmedTimes[isColleague ? 0 : index] ?? now;
      const from = isColleague ? new Date(at.getTime() + 4 * MINUTE_MS) : at;
      const delegation = isColleague ? 'colleagues' : null;
      return { ...person, ...usualLife(lives, event, person, from, now), delegation, queueNumber: null };
    }),
    ...cancelled.map((person, index) => {
      const ofCategory = inOrder.flatMap(({ category }, at) =>
        category === person.category ? (confirmedTimes[at] ?? now) : [],
      );
      const going = cancelled.filter(({ category }) => category === person.category).length;
      const until = timeToGo(event, person.category, ofCategory, going, now);
      const drawnAt = cancelledTimes[index] ?? now;
      const life = goneLife([random, lives], event, person, drawnAt, until, now);
      return { ...person, ...life, delegation: null, queueNumber: null };
    }),
    ...stories.map(({ from, ...story }) => ({ ...from, ...story })),
  ];
  return rows.map((row, index) => {
    const { status, cancelledAt } = standingOf(row);
    return { ...row, status, cancelledAt, reference: `${key}-${String(index + 1).padStart(3, '0')}` };
  });
}
