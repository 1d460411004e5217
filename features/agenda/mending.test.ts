import { describe, expect, it } from 'vitest';
import { mendingPath, mendings } from './mending';
import type { Warning } from './warnings';

const span = { startsAt: 0, endsAt: 1 };
const two = { sessions: ['a', 'b'] as [string, string] };
const one = { sessions: ['a'] as [string] };
/** Every kind of warning, with where it is mended. One that is missing here is a fault of types. */
const kinds: { [Kind in Warning['kind']]: [Extract<Warning, { kind: Kind }>, string[]] } = {
  room: [{ kind: 'room', roomId: 'r', ...two }, ['sessions/a#startsAt', 'sessions/b#startsAt']],
  speaker: [{ kind: 'speaker', speakerId: 'p', ...two }, ['sessions/a#startsAt', 'sessions/b#startsAt']],
  break: [{ kind: 'break', breakId: 'b', ...two }, ['sessions/a#startsAt', 'sessions/b#startsAt']],
  changeover: [
    { kind: 'changeover', speakerId: 'p', gapMs: 0, ...two },
    ['sessions/a#startsAt', 'sessions/b#startsAt'],
  ],
  absence: [
    { kind: 'absence', speakerId: 'p', absence: span, ...one },
    ['sessions/a#startsAt', 'speakers/p'],
  ],
  outside: [{ kind: 'outside', ...one }, ['sessions/a#startsAt']],
  overnight: [{ kind: 'overnight', dayEnd: 1, ...one }, ['sessions/a#startsAt']],
  capacity: [
    { kind: 'capacity', roomId: 'r', places: 9, capacity: 8, ...one },
    ['sessions/a#places', 'sessions/a#startsAt', 'rooms/r'],
  ],
  steps: [{ kind: 'steps', roomId: 'r', ...one }, ['sessions/a#startsAt', 'rooms/r']],
  noSpeaker: [{ kind: 'noSpeaker', ...one }, ['sessions/a#speakers']],
  untranslated: [{ kind: 'untranslated', texts: ['abstract'], ...one }, ['sessions/a#abstract.de']],
  signupsLost: [{ kind: 'signupsLost', people: 1, ...one }, ['sessions/a#status']],
  signupsPlaces: [{ kind: 'signupsPlaces', places: 1, confirmed: 2, ...one }, ['sessions/a#places']],
  signupsOverlap: [
    { kind: 'signupsOverlap', people: 1, ...two },
    ['sessions/a#startsAt', 'sessions/b#startsAt'],
  ],
};

describe('how a warning is mended', () => {
  it.each(Object.values(kinds))('$kind', (warning, paths) => {
    expect(mendings(warning).map(mendingPath)).toEqual(paths);
  });
});
