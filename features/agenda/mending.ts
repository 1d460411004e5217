import type { SessionText, Warning } from './warnings';

/** A way to mend what a warning is about, each with the one form that does it. */
export type Mending =
  | { act: 'move' | 'places' | 'people' | 'status'; sessionId: string }
  | { act: 'texts'; sessionId: string; text: SessionText }
  | { act: 'room'; roomId: string }
  | { act: 'absence'; speakerId: string };

/** The ways to mend it, the likeliest first. */
export function mendings(warning: Warning): Mending[] {
  const own = (act: 'move' | 'places' | 'people' | 'status') =>
    warning.sessions.map((sessionId): Mending => ({ act, sessionId }));
  switch (warning.kind) {
    case 'room':
    case 'speaker':
    case 'break':
    case 'changeover':
    case 'outside':
    case 'overnight':
    case 'signupsOverlap':
      return own('move');
    case 'absence':
      return [...own('move'), { act: 'absence', speakerId: warning.speakerId }];
    case 'capacity':
      return [...own('places'), ...own('move'), { act: 'room', roomId: warning.roomId }];
    case 'steps':
      return [...own('move'), { act: 'room', roomId: warning.roomId }];
    case 'noSpeaker':
      return own('people');
    case 'untranslated': {
      const [text = 'title'] = warning.texts;
      return warning.sessions.map((sessionId) => ({ act: 'texts', sessionId, text }));
    }
    case 'signupsLost':
      return own('status');
    case 'signupsPlaces':
      return own('places');
  }
}

/** The field at which the session's form is to be opened. */
const fields = {
  move: 'startsAt',
  places: 'places',
  people: 'speakers',
  status: 'status',
};

/** The address of the form below the event's desk. */
export function mendingPath(mending: Mending): string {
  switch (mending.act) {
    case 'room':
      return `rooms/${mending.roomId}`;
    case 'absence':
      return `speakers/${mending.speakerId}`;
    case 'texts':
      // Both languages stand beside each other
      return `sessions/${mending.sessionId}#${mending.text}.de`;
    default:
      return `sessions/${mending.sessionId}#${fields[mending.act]}`;
  }
}
