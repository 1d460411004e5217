import { describe, expect, it } from 'vitest';
import { parseListing } from '@/lib/listing';
import type { PartRow } from '../queries';
import { gapsOf, invitationFigures, listedSpeakers, speakerListing } from './speaker-listing';

const now = new Date('2027-01-14T09:00Z');
const speaker = (name: string, change: Partial<PartRow<'speakers'>> = {}): PartRow<'speakers'> => ({
  ...{ id: name, eventId: 'e', personId: null, name, organisation: '', email: `${name}@example.org` },
  ...{
    role: { de: '', en: '' },
    biography: { de: '', en: '' },
    photoFileId: 'f',
    locale: 'de',
    linkVersion: 0,
  },
  ...{ invitedAt: now, tellChanges: true, sourceId: null, revision: 0, sessionCount: 1, ...change },
});
const fine = { unanswered: 0, declined: 0 };

describe('gapsOf', () => {
  it.each([
    [{}, fine, []],
    [{ email: '', invitedAt: null }, fine, ['noEmail']],
    [{ invitedAt: null, photoFileId: null }, fine, ['notInvited', 'noPhoto']],
    [{}, { unanswered: 1, declined: 2 }, ['declined', 'unanswered']],
  ] as const)('%j with %j: %j', (change, state, gaps) => {
    expect(gapsOf(speaker('a', change), state)).toEqual(gaps);
  });
});

describe('listedSpeakers', () => {
  const all = [
    speaker('Zoë', { organisation: 'Amt', sessionCount: 3 }),
    speaker('Özlem', { organisation: 'Verband', photoFileId: null }),
    speaker('Olaf', { email: '', invitedAt: null }),
  ];
  const states = new Map([['Özlem', { slots: 2, unanswered: 1, confirmed: 0, declined: 1 }]]);
  const names = (query: Record<string, string>) =>
    listedSpeakers(all, states, parseListing(query, speakerListing), 'de').rows.map(({ name }) => name);

  it.each<[Record<string, string>, string[]]>([
    [{}, ['Olaf', 'Özlem', 'Zoë']],
    [{ dir: 'desc' }, ['Zoë', 'Özlem', 'Olaf']],
    [{ sort: 'sessions', dir: 'desc' }, ['Zoë', 'Olaf', 'Özlem']],
    [{ q: 'VERBAND' }, ['Özlem']],
    [{ q: 'zoe@' }, ['Zoë']],
    [{ q: 'zander' }, []],
    [{ gap: 'declined' }, ['Özlem']],
    [{ gap: 'noEmail' }, ['Olaf']],
    [{ gap: 'noPhoto' }, ['Özlem']],
    [{ gap: 'anything' }, ['Olaf', 'Özlem', 'Zoë']],
  ])('%j: %j', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('counts who would be invited', () => {
    expect(invitationFigures([...all, speaker('Kim', { invitedAt: null })])).toEqual({
      waiting: 1,
      invited: 2,
      withoutAddress: 1,
    });
  });
});
