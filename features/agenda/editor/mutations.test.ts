import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventRoles } from '@/db/choices';
import { read, write } from '@/db/client';
import { rooms, sessions } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit, cacheVersions } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { HOUR_MS, MINUTE_MS } from '@/lib/clock';
import { placeSessions } from './mutations';
import { nowhere, type Place } from './place';
import { editorPlan, planChanges, planVersion } from './queries';
import { movesSchema, type Move } from './schema';

const now = new Date('2026-11-26T12:00Z');
const later = new Date('2026-11-26T12:05Z');
const begin = Date.UTC(2027, 0, 14, 9);
const both = (text: string) => ({ de: text, en: text });
let event: Event;

function withRole(role: EventRole, id: string = role, eventId = event.id): Actor {
  const roles = new Map([[eventId, new Set([role])]]);
  const email = `${id}@example.org`;
  return { kind: 'person', id, email, name: id, locale: 'de', isAdministrator: false, roles };
}

async function madeEvent(slug: string): Promise<Event> {
  return write(async (tx) => {
    const times = { startsAt: new Date(begin), endsAt: new Date(begin + 8 * HOUR_MS), createdAt: now };
    const [made] = await tx
      .insert(events)
      .values({ slug, title: both(slug), places: 9, status: 'published', ...times })
      .returning();
    await tx.insert(rooms).values([
      { id: `${slug}-hall`, eventId: made!.id, name: both('Saal') },
      { id: `${slug}-attic`, eventId: made!.id, name: { de: '', en: 'Attic' }, position: 1 },
    ]);
    const session = (id: string) => {
      return { id: `${slug}-${id}`, slug: id, eventId: made!.id, title: both(id), updatedAt: now };
    };
    await tx.insert(sessions).values(['a', 'b', 'c'].map(session));
    return made!;
  });
}

beforeEach(async () => {
  await testDatabase();
  event = await madeEvent('one');
  await write((tx) =>
    tx.insert(people).values([
      { id: 'programme', email: 'programme@example.org', name: 'Kim Testa' },
      { id: 'other', email: 'other@example.org', name: 'Robin Probe' },
    ]),
  );
});

const place = (fromMinutes: number, roomId: string | null = 'one-hall'): Place => {
  const startsAt = begin + fromMinutes * MINUTE_MS;
  return { roomId, startsAt, endsAt: startsAt + HOUR_MS };
};
const move = (id: string, to: Place, updatedAt = now.getTime()): Move => ({
  id: `one-${id}`,
  updatedAt,
  ...to,
});
const stored = async (id: string) => {
  const row = await read().query.sessions.findFirst({ where: eq(sessions.id, `one-${id}`) });
  return {
    ...{ roomId: row?.roomId, startsAt: row?.startsAt?.getTime() ?? null },
    ...{ endsAt: row?.endsAt?.getTime() ?? null, updatedAt: row?.updatedAt.getTime() },
  };
};
const noted = async () => {
  const rows = await read().select().from(audit).orderBy(asc(audit.at), asc(audit.subjectId));
  return rows.map(({ action, subjectId, actor, detail }) => ({ action, subjectId, actor, ...detail }));
};

describe('placeSessions', () => {
  it('places, moves, stretches and takes out, and notes each', async () => {
    const planner = withRole('programme');
    const first = await placeSessions(planner, event.id, [move('a', place(0)), move('b', place(60))], later);
    const at = later.getTime();
    expect(first).toEqual({
      ok: true,
      value: [
        { id: 'one-a', updatedAt: at },
        { id: 'one-b', updatedAt: at },
      ],
    });
    expect(await stored('a')).toEqual({ ...place(0), updatedAt: at });
    const long = { ...place(0), endsAt: begin + 3 * HOUR_MS };
    expect(
      await placeSessions(planner, event.id, [move('a', long, at), move('b', nowhere, at)], later),
    ).toEqual({
      ok: true,
      value: [
        { id: 'one-a', updatedAt: at + 1 },
        { id: 'one-b', updatedAt: at + 1 },
      ],
    });
    expect([await stored('a'), await stored('b')]).toEqual([
      { ...long, updatedAt: at + 1 },
      { ...nowhere, updatedAt: at + 1 },
    ]);
    const entry = (id: string, fields: string[]) => {
      return { action: 'session.place', subjectId: `one-${id}`, actor: 'programme', fields };
    };
    const all = ['roomId', 'startsAt', 'endsAt'];
    expect(await noted()).toEqual(
      expect.arrayContaining([entry('a', all), entry('b', all), entry('a', ['endsAt']), entry('b', all)]),
    );
    expect(await noted()).toHaveLength(4);
    // Readers see nothing of it before a release
    expect(await read().select().from(cacheVersions)).toEqual([]);
  });

  it('changes nothing where a session is already there', async () => {
    const answer = await placeSessions(withRole('programme'), event.id, [move('a', nowhere)], later);
    expect(answer).toEqual({ ok: true, value: [{ id: 'one-a', updatedAt: now.getTime() }] });
    expect(await noted()).toEqual([]);
  });

  it('does all or nothing, and says who has put what where since', async () => {
    await placeSessions(withRole('programme', 'other'), event.id, [move('a', place(120))], later);
    const moves = [move('a', place(0)), move('b', place(60))];
    const refused = (by: object) => ({
      ok: false,
      reason: 'changedMeanwhile',
      facts: {
        collisions: [{ id: 'one-a', updatedAt: later.getTime(), place: place(120), by }],
        gone: [],
      },
    });
    expect(await placeSessions(withRole('programme'), event.id, moves, later)).toEqual(
      refused({ kind: 'person', name: 'Robin Probe' }),
    );
    expect(await placeSessions(withRole('programme', 'other'), event.id, moves, later)).toEqual(
      refused({ kind: 'self' }),
    );
    expect(await stored('b')).toEqual({ ...nowhere, updatedAt: now.getTime() });
    // Knowing of it, the other one may
    const again = [move('a', place(0), later.getTime())];
    expect(await placeSessions(withRole('programme'), event.id, again, later)).toMatchObject({ ok: true });
    await write((tx) => tx.delete(audit));
    expect(await placeSessions(withRole('programme'), event.id, moves, later)).toMatchObject({
      facts: { collisions: [{ by: { kind: 'unknown' } }] },
    });
  });

  it('says what has been deleted', async () => {
    await write((tx) => tx.delete(sessions).where(eq(sessions.id, 'one-b')));
    const moves = [move('a', place(0)), move('b', place(0))];
    expect(await placeSessions(withRole('programme'), event.id, moves, later)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
      facts: { collisions: [], gone: ['one-b'] },
    });
    expect(await stored('a')).toMatchObject(nowhere);
  });

  it('knows no other event’s sessions and rooms, and no room that is gone', async () => {
    await madeEvent('two');
    const other = { ...move('a', place(0)), id: 'two-a' };
    const planner = withRole('programme');
    expect(await placeSessions(planner, event.id, [other], later)).toMatchObject({
      facts: { collisions: [], gone: ['two-a'] },
    });
    for (const room of ['two-hall', 'nowhere']) {
      expect(await placeSessions(planner, event.id, [move('a', place(0, room))], later)).toEqual({
        ok: false,
        reason: 'partGone',
        facts: undefined,
      });
    }
    expect(await stored('a')).toMatchObject(nowhere);
  });

  it.each(eventRoles)('is for who plans: %s', async (role) => {
    const answer = await placeSessions(withRole(role), event.id, [move('a', place(0))], later);
    expect(answer.ok).toBe(role === 'programme' || role === 'organiser');
    expect((await stored('a')).startsAt).toBe(answer.ok ? begin : null);
  });
});

describe('what a browser sends', () => {
  const good = move('a', place(0));
  it.each<[string, unknown]>([
    ['nothing', []],
    ['no list', 'all'],
    ['one twice', [good, good]],
    ['an end before the start', [{ ...good, endsAt: begin - 1 }]],
    ['a start without an end', [{ ...good, endsAt: null }]],
    ['a week and more', [{ ...good, endsAt: begin + 8 * 24 * HOUR_MS }]],
    ['no number', [{ ...good, startsAt: NaN }]],
    ['a time beyond all calendars', [{ ...good, startsAt: 9e15, endsAt: 9e15 + 1 }]],
    ['too much at once', Array.from({ length: 501 }, (_, n) => ({ ...good, id: String(n) }))],
  ])('is refused: %s', (_, moves) => expect(movesSchema.safeParse(moves).success).toBe(false));

  it('is taken: a place, and none', () => {
    expect(movesSchema.parse([good, move('b', nowhere)])).toEqual([good, move('b', nowhere)]);
  });
});

describe('the plan of the grid', () => {
  it('says what changed, to who may plan', async () => {
    const planner = withRole('programme');
    const before = await planVersion(planner, event);
    await placeSessions(planner, event.id, [move('a', place(0, 'one-attic'))], later);
    const plan = await editorPlan(planner, event, 'de');
    expect(plan?.version).toEqual(await planVersion(planner, event));
    expect(plan?.version).not.toEqual(before);
    expect(plan?.version.parts).toBe(before?.parts);
    expect(plan?.rooms[1]?.name).toEqual({ text: 'Attic', lang: 'en' });
    expect(plan?.sessions.find(({ id }) => id === 'one-a')).toMatchObject({
      ...place(0, 'one-attic'),
      ...{ updatedAt: later.getTime(), title: { text: 'a' }, lengthMs: HOUR_MS },
    });
    const since = later.getTime();
    const changes = await planChanges(planner, event, since, 'de');
    expect(changes?.sessions.map(({ id }) => id)).toEqual(['one-a']);
    expect(changes?.ids.sort()).toEqual(['one-a', 'one-b', 'one-c']);
    await write((tx) => tx.update(rooms).set({ revision: 7 }).where(eq(rooms.id, 'one-hall')));
    expect((await planVersion(planner, event))?.parts).not.toBe(before?.parts);
  });

  it('is nobody else’s', async () => {
    for (const actor of [guest, withRole('viewer'), withRole('programme', 'programme', 'another')]) {
      expect(await editorPlan(actor, event, 'de')).toBeUndefined();
      expect(await planVersion(actor, event)).toBeUndefined();
      expect(await planChanges(actor, event, 0, 'de')).toBeUndefined();
    }
  });
});
