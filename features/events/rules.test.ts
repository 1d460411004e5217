import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysUntil,
  eventPhase,
  isReservedSlug,
  programmeOrder,
  registrationPhase,
  type EventFacts,
} from './rules';

const at = (time: string) => new Date(`2027-01-${time}Z`);
const event: EventFacts = {
  status: 'published',
  startsAt: at('14T09:00'),
  endsAt: at('14T15:30'),
  registrationOpensAt: at('02T08:00'),
  registrationClosesAt: at('10T23:00'),
};

describe('registrationPhase', () => {
  it.each<[string, Partial<EventFacts>, string, ReturnType<typeof registrationPhase>]>([
    ['before the window', {}, '02T07:59:59.999', 'notYet'],
    ['as it opens', {}, '02T08:00', 'open'],
    ['in the last moment', {}, '10T22:59:59.999', 'open'],
    ['as it closes', {}, '10T23:00', 'closed'],
    ['while the event runs', {}, '14T10:00', 'closed'],
    ['when the event is over', {}, '14T15:30', 'over'],
    ['without an opening time, from publication', { registrationOpensAt: null }, '01T00:00', 'open'],
    ['without a closing time, until it begins', { registrationClosesAt: null }, '14T08:59', 'open'],
    ['without a closing time, once it has begun', { registrationClosesAt: null }, '14T09:00', 'closed'],
    ['as a draft', { status: 'draft' }, '05T00:00', 'notYet'],
    ['archived before its time', { status: 'archived' }, '05T00:00', 'over'],
  ])('%s', (_name, change, now, phase) => {
    expect(registrationPhase({ ...event, ...change }, at(now))).toBe(phase);
  });
});

describe('eventPhase', () => {
  it.each<[Partial<EventFacts>, string, ReturnType<typeof eventPhase>]>([
    [{}, '14T08:59:59', 'ahead'],
    [{}, '14T09:00', 'running'],
    [{}, '14T15:30', 'over'],
    [{ status: 'archived' }, '01T00:00', 'over'],
  ])('%j at %s is %s', (change, now, phase) => {
    expect(eventPhase({ ...event, ...change }, at(now))).toBe(phase);
  });
});

describe('daysUntil', () => {
  const berlin = { startsAt: at('14T09:00'), timeZone: 'Europe/Berlin' };

  it('counts nights as people in the zone do', () => {
    expect(daysUntil(berlin, at('13T22:59'))).toBe(1);
    expect(daysUntil(berlin, at('13T23:01'))).toBe(0);
    expect(daysUntil(berlin, at('16T12:00'))).toBe(-2);
  });

  it('is not led astray by the change of clocks', () => {
    const spring = { startsAt: new Date('2027-03-29T07:00Z'), timeZone: 'Europe/Berlin' };
    expect(daysUntil(spring, new Date('2027-03-27T23:30Z'))).toBe(1);
  });
});

describe('programmeOrder', () => {
  const eventAt = fc.record({
    status: fc.constantFrom('draft' as const, 'published' as const, 'archived' as const),
    startsAt: fc.date({ min: at('01T00:00'), max: at('31T00:00'), noInvalidDate: true }),
  });
  const events = fc.array(
    eventAt.map(({ status, startsAt }) => ({
      ...event,
      status,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
    })),
  );

  it('shows each event that is no draft once, what is ahead in order, what is over latest first', () => {
    fc.assert(
      fc.property(events, (all) => {
        const now = at('15T00:00');
        const { ahead, documented } = programmeOrder(all, now);
        expect(ahead.length + documented.length).toBe(all.filter((e) => e.status !== 'draft').length);
        expect(ahead.every((e) => e.status === 'published' && e.endsAt > now)).toBe(true);
        expect(documented.every((e) => e.status === 'archived' || e.endsAt <= now)).toBe(true);
        const starts = (list: EventFacts[]) => list.map((e) => e.startsAt.getTime());
        expect(starts(ahead)).toEqual([...starts(ahead)].sort((a, b) => a - b));
        expect(starts(documented)).toEqual([...starts(documented)].sort((a, b) => b - a));
      }),
    );
  });
});

describe('isReservedSlug', () => {
  /** First parts of addresses below a folder of app/; groups such as (public) are not part of them. */
  function firstParts(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => {
        if (name.startsWith('(')) return firstParts(`${folder}/${name}`);
        // Addresses of events hold no full stop
        return /^[[_]|\./.test(name) ? [] : [name];
      });
  }

  it('keeps for the house whatever is a page of the house', () => {
    const parts = ['app', 'app/[locale]', 'app/[locale]/(organise)/organise'].flatMap(firstParts);
    expect(parts).toEqual(expect.arrayContaining(['privacy', 'sign-in', 'organise', 'api', 'installation']));
    expect(parts.filter((part) => !isReservedSlug(part))).toEqual([]);
  });

  it('leaves the rest to events', () => {
    expect(isReservedSlug('conference-2027')).toBe(false);
  });
});
