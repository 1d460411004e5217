import { expect, it } from 'vitest';
import { registrationsOf } from './content/people';
import { upcomingEvent } from './content/upcoming';
import { limits, signupsFor } from './signups';

const now = new Date('2026-11-22T14:00:00Z');
const event = upcomingEvent(now);
const rows = registrationsOf(event, now);
const all = signupsFor(event, rows, now);

it('has one session full with a waiting list, and places left in the others', () => {
  expect(limits.upcoming.map(({ session, places }) => (all.get(session)?.length ?? 0) - places)).toEqual([
    4, -17, -9,
  ]);
  expect(event.sessions.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(limits.upcoming.map(({ session }) => session)),
  );
});

it('signs up people who come, each once, after they registered and before today, in order', () => {
  const coming = new Map(
    rows.filter(({ status }) => status === 'confirmed').map((row) => [row.reference, row]),
  );
  for (const signups of all.values()) {
    expect(new Set(signups.map(({ reference }) => reference)).size).toBe(signups.length);
    expect(signups.every(({ reference }) => coming.has(reference))).toBe(true);
    expect(signups.every(({ at }) => at < now)).toBe(true);
    const times = signups.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

it('lets the attendee of the demo wait for one session, with a place in another at the same time', () => {
  const attendee = rows.find(({ status }) => status === 'confirmed')?.reference;
  const place = (session: string) =>
    (all.get(session) ?? []).findIndex(({ reference }) => reference === attendee) + 1;
  expect(limits.upcoming.map(({ session }) => place(session))).toEqual([22, 10, 0]);
});
