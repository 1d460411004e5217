import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { areaOf, historyAreas, historyWords, isHistoryAction, isHistoryField } from './history';
import { parseSettings } from './schema';

/** Actions as mutations name them: 'session.create'. */
function noted(): string[] {
  const files = readdirSync('features', { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((path) => /mutations\.ts$/.test(path))
    .map((path) => readFileSync(`features/${path}`, 'utf8'));
  const literal = new RegExp(`'((?:${historyAreas.join('|')})\\.[a-z][A-Za-z]*)'`, 'g');
  return [...new Set(texts.flatMap((text) => [...text.matchAll(literal)].map(([, action]) => action ?? '')))];
}

it('has words for whatever is noted about an event', () => {
  const actions = noted();
  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter((action) => !isHistoryAction(action))).toEqual([]);
});

it('knows the area of each', () => {
  for (const action of Object.keys(historyWords).filter(isHistoryAction)) {
    expect(areaOf(action), action).toBe(action.split('.')[0]);
  }
});

it('has words for every setting of an event', () => {
  const parsed = parseSettings({
    'title.de': 'Fachkonferenz',
    slug: 'one',
    timeZone: 'Europe/Berlin',
    startsAt: '2027-01-14T10:00',
    endsAt: '2027-01-14T11:00',
    registrationOpensAt: '',
    registrationClosesAt: '',
    accent: '#0b5c57',
    theme: 'neutral',
    status: 'draft',
  });
  expect(parsed.success && Object.keys(parsed.data).filter((name) => !isHistoryField(name))).toEqual([]);
});
