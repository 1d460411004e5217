import type { Collision, PlacedVersion, Refused } from './mutations';
import {
  noHistory,
  recorded,
  redone,
  undone,
  withoutSteps,
  type Change,
  type History,
  type Step,
} from './history';
import { isSamePlace, placeOf, type Place } from './place';
import type { EditorPlan, EditorSession, PlanChanges, SignupFacts } from './queries';
import type { Move } from './schema';

// The plan as one editor has it: what is stored, what has been moved here since, and what is on its way. Pure: the screen
// shows it, and what talks to the server tells it what came of that.

export type Board = {
  sessions: ReadonlyMap<string, EditorSession>;
  /** What warnings are found by beside the sessions. */
  around: Around;
  /** Of what has been moved here and is not stored yet: where it is stored. */
  stored: ReadonlyMap<string, Place>;
  /** On the way to the server. */
  sending: ReadonlyMap<string, Place>;
  /** The last answer did not come. */
  isOffline: boolean;
  /** Moved here and by somebody else: waits for a choice. */
  collisions: readonly Collision[];
  history: History;
};

/** When speakers cannot, and who signed up for two sessions, as of a version of the plan. */
type Around = Pick<EditorPlan, 'version' | 'absences' | 'shared'>;

export type BoardAction =
  | { type: 'place'; changes: readonly { id: string; place: Place }[]; kind: Step['kind']; at: number }
  | { type: 'undo' | 'redo' }
  | { type: 'send'; moves: readonly Move[] }
  | { type: 'saved'; versions: readonly PlacedVersion[] }
  | { type: 'refused'; refused: Refused }
  | { type: 'failed' }
  | { type: 'retry' }
  | { type: 'choose'; id: string; whose: 'mine' | 'theirs' }
  | { type: 'takeOver'; changes: PlanChanges };

export function newBoard({
  sessions,
  version,
  absences,
  shared,
}: Around & Pick<EditorPlan, 'sessions'>): Board {
  return {
    sessions: new Map(sessions.map((session) => [session.id, session])),
    around: { version, absences, shared },
    stored: new Map(),
    sending: new Map(),
    isOffline: false,
    collisions: [],
    history: noHistory,
  };
}

export function boardAfter(board: Board, action: BoardAction): Board {
  switch (action.type) {
    case 'place': {
      const changes = action.changes.flatMap(({ id, place }): Change[] => {
        const session = board.sessions.get(id);
        if (!session || isSamePlace(session, place)) return [];
        return [{ id, before: placeOf(session), after: place }];
      });
      if (changes.length === 0) return board;
      const step = { changes, kind: action.kind, at: action.at };
      return { ...moved(board, changes), history: recorded(board.history, step) };
    }
    case 'undo':
    case 'redo': {
      const back = action.type === 'undo' ? undone(board.history) : redone(board.history);
      return back ? { ...moved(board, back.changes), history: back.history } : board;
    }
    case 'send':
      return { ...board, sending: new Map(action.moves.map((move) => [move.id, placeOf(move)])) };
    case 'saved':
      return saved(board, action.versions);
    case 'failed':
      return { ...board, sending: new Map(), isOffline: true };
    case 'retry':
      return { ...board, isOffline: false };
    case 'refused':
      return refused(board, action.refused);
    case 'choose':
      return chosen(board, action.id, action.whose);
    case 'takeOver':
      return surrounded(takenOver(board, action.changes), action.changes);
  }
}

/** What is to be sent next: all that is not stored, one lot at a time, and nothing that waits for a choice. */
export function movesToSend({ sessions, stored, sending, isOffline, collisions }: Board): Move[] {
  if (sending.size > 0 || isOffline) return [];
  return [...stored.keys()].flatMap((id): Move[] => {
    const session = sessions.get(id);
    if (!session || collisions.some((collision) => collision.id === id)) return [];
    return [{ id, updatedAt: session.updatedAt, ...placeOf(session) }];
  });
}

const nobody = { confirmed: 0, waiting: 0 };

function moved(board: Board, changes: readonly Change[]): Board {
  const sessions = new Map(board.sessions);
  const stored = new Map(board.stored);
  for (const { id, after } of changes) {
    const session = sessions.get(id);
    if (!session) continue;
    const was = stored.get(id) ?? placeOf(session);
    sessions.set(id, at(session, after));
    if (isSamePlace(was, after) && !board.sending.has(id)) stored.delete(id);
    else stored.set(id, was);
  }
  return { ...board, sessions, stored };
}

/** At a place; what is taken out keeps its length for when it is placed again. */
function at(session: EditorSession, place: Place): EditorSession {
  const { startsAt, endsAt } = place;
  const lengthMs = startsAt === null || endsAt === null ? session.lengthMs : endsAt - startsAt;
  return { ...session, ...placeOf(place), lengthMs };
}

function saved(board: Board, versions: readonly PlacedVersion[]): Board {
  const sessions = new Map(board.sessions);
  const stored = new Map(board.stored);
  for (const { id, updatedAt } of versions) {
    const session = sessions.get(id);
    const sent = board.sending.get(id);
    if (!session || !sent) continue;
    sessions.set(id, { ...session, updatedAt });
    if (isSamePlace(session, sent)) stored.delete(id);
    else stored.set(id, sent);
  }
  return { ...board, sessions, stored, sending: new Map(), isOffline: false };
}

function refused(board: Board, { collisions, gone }: Refused): Board {
  const without = dropped({ ...board, sending: new Map(), isOffline: false }, new Set(gone));
  return collisions.reduce((next, collision) => {
    const session = next.sessions.get(collision.id);
    if (!session) return next;
    const others = next.collisions.filter(({ id }) => id !== collision.id);
    const met = { ...next, collisions: [...others, collision] };
    // Both want the same, or an answer got lost on its way: there is nothing to choose
    if (isSamePlace(session, collision.place)) return chosen(met, collision.id, 'theirs');
    // They have changed something else, which a move leaves as it is
    const was = next.stored.get(collision.id);
    return was && isSamePlace(was, collision.place) ? chosen(met, collision.id, 'mine') : met;
  }, without);
}

/** Keeps what somebody else has made of it, or puts it where it is here, now that what they did is known. */
function chosen(board: Board, id: string, whose: 'mine' | 'theirs'): Board {
  const collision = board.collisions.find((one) => one.id === id);
  const session = board.sessions.get(id);
  const collisions = board.collisions.filter((one) => one.id !== id);
  if (!collision || !session) return { ...board, collisions };
  const { place, updatedAt } = collision;
  const stored = new Map(board.stored);
  if (whose === 'theirs') stored.delete(id);
  else stored.set(id, place);
  const next = { ...(whose === 'theirs' ? at(session, place) : session), updatedAt };
  return {
    ...board,
    collisions,
    stored,
    sessions: new Map(board.sessions).set(id, next),
    history: whose === 'theirs' ? withoutSteps(board.history, new Set([id])) : board.history,
  };
}

/** What others have changed and nobody here has touched; the rest is found out when it is sent. */
function takenOver(board: Board, { sessions: changed, ids }: PlanChanges): Board {
  const known = new Set(ids);
  const gone = [...board.sessions.keys()].filter((id) => !known.has(id));
  const next = dropped(board, new Set(gone));
  const theirs = changed.filter(({ id, updatedAt }) => {
    const session = next.sessions.get(id);
    const isOwn = next.stored.has(id) || next.sending.has(id);
    return !isOwn && (!session || session.updatedAt < updatedAt);
  });
  if (theirs.length === 0) return next;
  const sessions = new Map(next.sessions);
  for (const session of theirs) sessions.set(session.id, session);
  const ownLost = new Set(theirs.map(({ id }) => id));
  return { ...next, sessions, history: withoutSteps(next.history, ownLost) };
}

/** What others and those who take part have made of all around the sessions, which no place here touches. */
function surrounded(board: Board, { version, absences, shared, signups }: PlanChanges): Board {
  const { around } = board;
  const isKnown = around.version.parts === version.parts && around.version.signups === version.signups;
  if (isKnown) return board;
  const found = new Map(signups.map((facts) => [facts.id, facts]));
  const sessions = new Map(
    [...board.sessions].map(([id, session]) => [id, withSignups(session, found.get(id))]),
  );
  return { ...board, sessions, around: { version, absences, shared } };
}

/** As the session was where nothing is other: what draws it need not do so again. */
function withSignups(session: EditorSession, facts: SignupFacts | undefined): EditorSession {
  const { signedUp, released } = facts ?? { signedUp: nobody, released: session.released };
  const isSame =
    JSON.stringify([signedUp, released]) === JSON.stringify([session.signedUp, session.released]);
  return isSame ? session : { ...session, signedUp, released };
}

function dropped(board: Board, ids: ReadonlySet<string>): Board {
  if (ids.size === 0) return board;
  const keep = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].filter(([id]) => !ids.has(id)));
  return {
    ...board,
    sessions: keep(board.sessions),
    stored: keep(board.stored),
    sending: keep(board.sending),
    collisions: board.collisions.filter(({ id }) => !ids.has(id)),
    history: withoutSteps(board.history, ids),
  };
}
