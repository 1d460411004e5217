import fc from 'fast-check';
import type { PlanRows } from './snapshot';

// Plans at random, for properties: small pools, so that the same ids come and go, and the same values return.

const both = (text: string) => ({ de: text, en: text });
const eventId = 'e';
const hour = (h: number) => new Date(Date.UTC(2027, 2, 27, h));

type Row<Name extends keyof PlanRows> = PlanRows[Name][number];
/** One edit of a plan: a row that is other than it was, or gone. */
type Edit = {
  [Name in keyof PlanRows]: { list: Name; id: string; change: Partial<Row<Name>> | null };
}[keyof PlanRows];

const fresh: { [Name in keyof PlanRows]: (id: string) => Row<Name> } = {
  rooms: (id) => ({
    ...{ id, eventId, name: both(id), capacity: null, stepFree: false, equipment: both('') },
    ...{ directions: both(''), planFileId: null, position: 0, revision: 0 },
  }),
  tracks: (id) => ({ id, eventId, name: both(id), colour: '#112233', position: 0, revision: 0 }),
  formats: (id) => ({
    ...{ id, eventId, name: both(id), defaultMinutes: 45, isBreak: false, position: 0, revision: 0 },
  }),
  speakers: (id) => ({
    ...{ id, eventId, personId: null, name: id, role: both(''), organisation: '', biography: both('') },
    ...{ photoFileId: null, email: `${id}@example.org`, locale: 'de', linkVersion: 0, invitedAt: null },
    ...{ tellChanges: true, sourceId: null, revision: 0 },
  }),
  sessions: (id) => ({
    ...{ id, eventId, slug: id, status: 'published', title: both(id), subtitle: both('') },
    ...{ abstract: both(''), trackId: null, formatId: null, roomId: null, language: 'de', level: 'all' },
    ...{ needsStepFree: false, startsAt: hour(9), endsAt: hour(10), places: null, sequence: 0 },
    ...{ sourceId: null, updatedAt: hour(0) },
  }),
  sessionSpeakers: (id) => ({
    ...{ id, sessionId: id.split('-')[0] ?? '', speakerId: id.split('-')[1] ?? '', role: 'speaker' },
    ...{ position: 0, answer: 'open', answerWords: '', answeredAt: null, answeredStartsAt: null },
  }),
  materials: (id) => ({
    ...{ id, sessionId: id.split('-')[0] ?? '', kind: 'link', title: id, url: 'https://example.org' },
    ...{ fileId: null, status: 'accepted', speakerId: null, position: 0, createdAt: hour(0) },
  }),
};
export const emptyPlan: PlanRows = {
  ...{ rooms: [], tracks: [], formats: [], speakers: [], sessions: [], sessionSpeakers: [], materials: [] },
};

const ids = <Id extends string>(...names: Id[]) => fc.constantFrom(...names);
const text = ids('', 'Eins', 'Zwei').map(both);
const [roomIds, sessionIds, speakerIds] = [
  ids('r1', 'r2', 'r3'),
  ids('s1', 's2', 's3', 's4'),
  ids('p1', 'p2'),
];
const position = fc.nat(3);
const some = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] });
const span = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 2 }))
  .map(([from, length]) => ({ startsAt: hour(from), endsAt: hour(from + length) }));

const session = fc
  .tuple(
    some({
      status: ids('draft', 'published', 'published', 'cancelled'),
      ...{
        title: text,
        subtitle: text,
        abstract: text,
        language: ids('de', 'en'),
        level: ids('all', 'beginner'),
      },
      ...{ trackId: fc.option(ids('t1', 't2')), formatId: fc.option(ids('f1')), roomId: fc.option(roomIds) },
      ...{
        places: fc.option(fc.integer({ min: 1, max: 2 })),
        sourceId: fc.option(ids('x', 'y')),
        slug: ids('a', 'b', 'c'),
      },
    }),
    fc.option(fc.oneof(span, fc.constant({ startsAt: null, endsAt: null }))),
  )
  .map(([change, time]) => ({ ...change, ...time }));

const change = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ list: fc.constant('sessions'), id: sessionIds, change: change(session) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      list: fc.constant('rooms'),
      id: roomIds,
      change: change(some({ name: text, stepFree: fc.boolean(), position })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      list: fc.constant('tracks'),
      id: ids('t1', 't2'),
      change: change(some({ name: text, position })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      list: fc.constant('formats'),
      id: ids('f1'),
      change: change(some({ name: text, isBreak: fc.boolean() })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      list: fc.constant('speakers'),
      id: speakerIds,
      change: change(
        some({ organisation: ids('', 'Amt'), biography: text, sourceId: fc.constantFrom('x', 'y') }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      list: fc.constant('sessionSpeakers'),
      id: fc.tuple(sessionIds, speakerIds).map(([a, b]) => `${a}-${b}`),
      change: change(some({ role: ids('speaker', 'moderator'), position })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      list: fc.constant('materials'),
      id: fc.tuple(sessionIds, ids('m1', 'm2')).map(([a, b]) => `${a}-${b}`),
      change: change(some({ title: ids('Folien', 'Papier'), status: ids('accepted', 'proposed') })),
    }),
  },
);

function withEdit(plan: PlanRows, { list, id, change: changed }: Edit): PlanRows {
  const rows: { id: string }[] = plan[list];
  const rest = rows.filter((row) => row.id !== id);
  if (changed === null) return { ...plan, [list]: rest };
  const before = rows.find((row) => row.id === id) ?? fresh[list](id);
  return { ...plan, [list]: [...rest, { ...before, ...changed }] };
}

/** As foreign keys and unique indexes would have it. */
function consistent(plan: PlanRows): PlanRows {
  const has = (rows: readonly { id: string }[], id: string | null) => rows.some((row) => row.id === id);
  const [sources, slugs] = [new Set<string>(), new Set<string>()];
  const isFirst = (taken: Set<string>, value: string) => taken.size < taken.add(value).size;
  const sessions = plan.sessions.map((row) => {
    return {
      ...row,
      slug: isFirst(slugs, row.slug) ? row.slug : row.id,
      sourceId: row.sourceId !== null && isFirst(sources, row.sourceId) ? row.sourceId : null,
      roomId: has(plan.rooms, row.roomId) ? row.roomId : null,
      trackId: has(plan.tracks, row.trackId) ? row.trackId : null,
      formatId: has(plan.formats, row.formatId) ? row.formatId : null,
    };
  });
  const people = new Set<string>();
  const speakers = plan.speakers.map((row) => ({
    ...row,
    sourceId: row.sourceId !== null && isFirst(people, row.sourceId) ? row.sourceId : null,
  }));
  const held = plan.sessionSpeakers.filter(
    (row) => has(plan.sessions, row.sessionId) && has(plan.speakers, row.speakerId),
  );
  const materials = plan.materials.filter((row) => has(plan.sessions, row.sessionId));
  return { ...plan, sessions, speakers, sessionSpeakers: held, materials };
}

/** The edits that lead from one release to the next. */
export const edits = fc.array(edit, { maxLength: 8 });

export function edited(plan: PlanRows, changes: readonly Edit[]): PlanRows {
  return consistent(changes.reduce(withEdit, plan));
}

/** The edits between releases that follow each other. */
export const course = fc.array(edits, { minLength: 1, maxLength: 6 });
