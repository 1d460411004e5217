import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardAfter, movesToSend, newBoard, type Board, type BoardAction } from './board';
import type { Collision } from './mutations';
import { nowhere, placeOf, type Place } from './place';
import type { EditorSession, PlanChanges } from './queries';

const hour = (h: number) => Date.UTC(2027, 4, 5, h);
const place = (roomId: string | null, from: number, to: number): Place => {
  return { roomId, startsAt: hour(from), endsAt: hour(to) };
};
function session(id: string, where: Place = nowhere, updatedAt = 1): EditorSession {
  return {
    ...{ id, status: 'draft', title: { text: id }, trackId: null, lengthMs: 3_600_000, updatedAt },
    ...{ isBreak: false, speakerIds: [], places: null, needsStepFree: false, untranslated: [] },
    ...{ signedUp: { confirmed: 0, waiting: 0 }, released: null },
    ...placeOf(where),
  };
}
const put = (id: string, where: Place, at = 0, kind: 'drag' | 'keys' = 'drag'): BoardAction => {
  return { type: 'place', changes: [{ id, place: where }], kind, at };
};
const after = (board: Board, ...actions: BoardAction[]) => actions.reduce(boardAfter, board);
const where = (board: Board, id: string) => {
  const found = board.sessions.get(id);
  return found && placeOf(found);
};
const sent = (board: Board): Board => boardAfter(board, { type: 'send', moves: movesToSend(board) });
const quiet = { version: { sessions: '1.1', parts: '', signups: '' }, absences: [], shared: [] };
const boardOf = (sessions: EditorSession[]) => newBoard({ ...quiet, sessions });
const takeOver = (changes: Partial<PlanChanges>): BoardAction => ({
  type: 'takeOver',
  changes: { ...quiet, sessions: [], ids: ['a', 'b'], signups: [], ...changes },
});
const changes = (...sessions: EditorSession[]) => takeOver({ sessions });
const collision = (id: string, theirs: Place): Collision => {
  return { id, updatedAt: 9, place: theirs, by: { kind: 'unknown' } };
};
const start = boardOf([session('a', place('r', 9, 10)), session('b')]);

describe('the board', () => {
  it('sends what was moved, once, with the version that it was made from', () => {
    const board = after(start, put('a', place('s', 9, 11)), put('a', place('s', 10, 12)));
    expect(movesToSend(board)).toEqual([{ id: 'a', updatedAt: 1, ...place('s', 10, 12) }]);
    expect(movesToSend(sent(board))).toEqual([]);
    const done = boardAfter(sent(board), { type: 'saved', versions: [{ id: 'a', updatedAt: 2 }] });
    expect([movesToSend(done), done.sessions.get('a')?.updatedAt]).toEqual([[], 2]);
  });

  it('sends nothing for what is back where it was, unless that is on its way', () => {
    const away = after(start, put('a', place('s', 9, 10)));
    expect(movesToSend(after(away, put('a', place('r', 9, 10))))).toEqual([]);
    const back = after(sent(away), put('a', place('r', 9, 10)), {
      type: 'saved',
      versions: [{ id: 'a', updatedAt: 2 }],
    });
    expect(movesToSend(back)).toEqual([{ id: 'a', updatedAt: 2, ...place('r', 9, 10) }]);
  });

  it('sends the rest later when something moves while it is sent', () => {
    const board = after(sent(after(start, put('b', place('r', 9, 10)))), put('b', place('s', 9, 10)));
    expect(movesToSend(board)).toEqual([]);
    const done = boardAfter(board, { type: 'saved', versions: [{ id: 'b', updatedAt: 4 }] });
    expect(movesToSend(done)).toEqual([{ id: 'b', updatedAt: 4, ...place('s', 9, 10) }]);
  });

  it('keeps what could not be sent and sends it again', () => {
    const board = boardAfter(sent(after(start, put('b', place('r', 9, 10)))), { type: 'failed' });
    expect([board.isOffline, movesToSend(board)]).toEqual([true, []]);
    expect(movesToSend(boardAfter(board, { type: 'retry' })).map(({ id }) => id)).toEqual(['b']);
  });

  it('keeps the length of what is taken out', () => {
    const board = after(start, put('a', place('r', 9, 11)), put('a', nowhere));
    expect(board.sessions.get('a')).toMatchObject({ ...nowhere, lengthMs: 2 * 3_600_000 });
  });

  describe('when somebody else has changed the same', () => {
    const mine = place('s', 9, 10);
    const theirs = place('r', 14, 15);
    const refused = (other: Place, gone: string[] = []) =>
      boardAfter(sent(after(start, put('a', mine), put('b', mine))), {
        type: 'refused',
        refused: { collisions: [collision('a', other)], gone },
      });

    it('asks, and sends the others meanwhile', () => {
      const board = refused(theirs);
      expect(board.collisions.map(({ id }) => id)).toEqual(['a']);
      expect(movesToSend(board).map(({ id }) => id)).toEqual(['b']);
    });

    it('keeps theirs, and cannot undo that', () => {
      const board = after(refused(theirs), { type: 'choose', id: 'a', whose: 'theirs' });
      expect([where(board, 'a'), board.collisions]).toEqual([theirs, []]);
      expect(movesToSend(board).map(({ id }) => id)).toEqual(['b']);
      expect(board.history.past.flatMap((step) => step.changes.map(({ id }) => id))).toEqual(['b']);
    });

    it('puts one’s own in its place, knowing theirs', () => {
      const board = after(refused(theirs), { type: 'choose', id: 'a', whose: 'mine' });
      expect(movesToSend(board)[0]).toEqual({ id: 'a', updatedAt: 9, ...mine });
    });

    it('does not ask where both want the same, nor where only something else was changed', () => {
      const same = refused(mine);
      expect([same.collisions, movesToSend(same).map(({ id }) => id)]).toEqual([[], ['b']]);
      const other = refused(place('r', 9, 10));
      expect([other.collisions, movesToSend(other)[0]]).toEqual([[], { id: 'a', updatedAt: 9, ...mine }]);
    });

    it('drops what is deleted', () => {
      const board = refused(theirs, ['b']);
      expect([board.sessions.has('b'), movesToSend(board)]).toEqual([false, []]);
    });
  });

  describe('takes over from others', () => {
    it('what nobody here has touched, and forgets how to undo it', () => {
      const moved = after(start, put('a', place('s', 9, 10)));
      const board = after(
        sent(moved),
        { type: 'saved', versions: [{ id: 'a', updatedAt: 2 }] },
        changes(session('a', place('r', 15, 16), 3), session('b', place('r', 9, 10), 3)),
      );
      expect([where(board, 'a'), where(board, 'b')]).toEqual([place('r', 15, 16), place('r', 9, 10)]);
      expect(boardAfter(board, { type: 'undo' })).toBe(board);
    });

    it('nothing that is moved here, and nothing that is older', () => {
      const mine = place('s', 9, 10);
      const board = after(start, put('a', mine), changes(session('a', place('r', 15, 16), 3)));
      expect(where(board, 'a')).toEqual(mine);
      expect(boardAfter(start, changes(session('a', place('r', 15, 16), 1)))).toBe(start);
    });

    it('that something was added or deleted', () => {
      const added = session('c', place('r', 11, 12), 5);
      const board = boardAfter(start, takeOver({ sessions: [added], ids: ['a', 'c'] }));
      expect([...board.sessions.keys()]).toEqual(['a', 'c']);
    });

    it('who signed up, also for what is moved here, and leaves it where it is', () => {
      const mine = place('s', 9, 10);
      const released = { status: 'published', places: 9, startsAt: hour(9), endsAt: hour(10) } as const;
      const signups = [{ id: 'a', signedUp: { confirmed: 2, waiting: 1 }, released }];
      const shared = [{ sessions: ['a', 'b'], people: 1 }] as const;
      const version = { ...quiet.version, signups: '1' };
      const moved = after(start, put('a', mine));
      const board = boardAfter(moved, takeOver({ version, shared, signups }));
      expect(board.sessions.get('a')).toEqual({ ...moved.sessions.get('a'), ...signups[0] });
      expect(board.sessions.get('b')).toBe(moved.sessions.get('b'));
      expect(board.around).toEqual({ version, absences: [], shared });
      expect(movesToSend(board)).toEqual(movesToSend(moved));
      expect(where(boardAfter(board, { type: 'undo' }), 'a')).toEqual(place('r', 9, 10));
      // And that they have signed off again
      const off = boardAfter(board, takeOver({ version: { ...version, signups: '2' } }));
      expect(off.sessions.get('a')?.signedUp).toEqual({ confirmed: 0, waiting: 0 });
      expect(off.around.shared).toEqual([]);
    });

    it('when speakers cannot', () => {
      const absences = [{ speakerId: 's', startsAt: hour(9), endsAt: hour(12) }];
      const version = { ...quiet.version, parts: '1' };
      expect(boardAfter(start, takeOver({ version, absences })).around).toEqual({
        version,
        absences,
        shared: [],
      });
    });

    it('nothing of what it knows already', () => {
      expect(boardAfter(start, takeOver({ absences: [], shared: [] }))).toBe(start);
    });
  });
});

const anyPlace = fc.oneof(
  fc.constant(nowhere),
  fc
    .tuple(fc.constantFrom('r', 's', null), fc.integer({ min: 8, max: 16 }), fc.integer({ min: 1, max: 3 }))
    .map(([roomId, from, length]) => place(roomId, from, from + length)),
);
const anyMove = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  where: anyPlace,
  kind: fc.constantFrom('drag' as const, 'keys' as const),
  at: fc.integer({ min: 0, max: 5_000 }),
});

describe('undo and redo', () => {
  const begin = boardOf([session('a', place('r', 9, 10)), session('b'), session('c', place('s', 9, 12))]);
  const places = (board: Board) => ['a', 'b', 'c'].map((id) => where(board, id));
  const times = (board: Board, type: 'undo' | 'redo') => {
    let next = board;
    for (let before: Board | undefined; before !== next;) [before, next] = [next, boardAfter(next, { type })];
    return next;
  };

  it('lead back to the beginning and to the end, after any moves', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
        const end = after(begin, ...moves.map((one) => put(one.id, one.where, one.at, one.kind)));
        const undone = times(end, 'undo');
        expect(places(undone)).toEqual(places(begin));
        expect(movesToSend(undone)).toEqual([]);
        expect(places(times(undone, 'redo'))).toEqual(places(end));
      }),
    );
  });

  it('take presses of a key that follow one another as one, and nothing else', () => {
    const press = (at: number, from: number) => put('a', place('r', from, from + 1), at, 'keys');
    const quick = after(begin, press(0, 10), press(300, 11), press(900, 12));
    expect(where(boardAfter(quick, { type: 'undo' }), 'a')).toEqual(place('r', 9, 10));
    const slow = after(begin, press(0, 10), press(1_500, 11));
    expect(where(boardAfter(slow, { type: 'undo' }), 'a')).toEqual(place('r', 10, 11));
  });

  it('take what is no step of an arrow by itself, however soon it follows', () => {
    const step = put('a', place('r', 10, 11), 0, 'keys');
    const removed: BoardAction = {
      type: 'place',
      changes: [{ id: 'a', place: nowhere }],
      kind: 'form',
      at: 50,
    };
    expect(where(after(begin, step, removed, { type: 'undo' }), 'a')).toEqual(place('r', 10, 11));
  });

  it('cannot redo after something new', () => {
    const board = after(begin, put('a', nowhere), { type: 'undo' }, put('b', place('r', 8, 9)));
    expect(boardAfter(board, { type: 'redo' })).toBe(board);
  });
});

describe('two editors at one plan', () => {
  /** A server as the mutation is: all or nothing, and nothing over what has changed since. */
  function store(stored: Map<string, EditorSession>, board: Board): Board {
    const moves = movesToSend(board);
    if (moves.length === 0) return board;
    const on = boardAfter(board, { type: 'send', moves });
    const stale = moves.filter(({ id, updatedAt }) => stored.get(id)?.updatedAt !== updatedAt);
    if (stale.length > 0) {
      const collisions = stale.map(({ id }): Collision => {
        const now = stored.get(id)!;
        return { id, updatedAt: now.updatedAt, place: placeOf(now), by: { kind: 'unknown' } };
      });
      return boardAfter(on, { type: 'refused', refused: { collisions, gone: [] } });
    }
    const versions = moves.map(({ id, ...move }) => {
      const next = { ...stored.get(id)!, ...placeOf(move), updatedAt: stored.get(id)!.updatedAt + 1 };
      stored.set(id, next);
      return { id, updatedAt: next.updatedAt };
    });
    return boardAfter(on, { type: 'saved', versions });
  }

  const seen = (one: EditorSession) => ({ id: one.id, updatedAt: one.updatedAt, ...placeOf(one) });

  it('see the same in the end, whatever they do and choose', () => {
    const act = fc.record({
      who: fc.nat(1),
      what: fc.constantFrom('move' as const, 'store' as const, 'look' as const, 'undo' as const),
      ...{ id: fc.constantFrom('a', 'b', 'c'), where: anyPlace },
      whose: fc.constantFrom('mine' as const, 'theirs' as const),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const first = [session('a', place('r', 9, 10)), session('b'), session('c', place('s', 9, 12))];
        const stored = new Map(first.map((one) => [one.id, one]));
        const boards = [boardOf(first), boardOf(first)];
        const look = (board: Board) =>
          boardAfter(board, takeOver({ sessions: [...stored.values()], ids: [...stored.keys()] }));
        const settle = (board: Board, whose: 'mine' | 'theirs') =>
          board.collisions.reduce((next, { id }) => boardAfter(next, { type: 'choose', id, whose }), board);
        for (const { who, what, id, where: to, whose } of acts) {
          let board = settle(boards[who]!, whose);
          if (what === 'move') board = boardAfter(board, put(id, to));
          if (what === 'undo') board = boardAfter(board, { type: 'undo' });
          if (what === 'store') board = store(stored, board);
          if (what === 'look') board = look(board);
          boards[who] = board;
        }
        for (let round = 0; round < 6; round++) {
          boards.forEach((board, who) => {
            boards[who] = look(store(stored, settle(board, 'theirs')));
          });
        }
        for (const board of boards) {
          expect(board.collisions).toEqual([]);
          expect([...board.sessions.values()].map(seen)).toEqual([...stored.values()].map(seen));
        }
      }),
      { numRuns: 300 },
    );
  });
});
