import { readFileSync } from 'node:fs';
import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { agendaImports, rooms, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { planRows } from '../releases/queries';
import { storeRelease } from '../releases/store-mutations';
import { agendaExport, type ExportFormat } from './export';
import { askedChoices } from './import-choices';
import type { sessionFates } from './import-fate';
import {
  carryOutAgendaImport,
  deleteOldAgendaImports,
  discardAgendaImport,
  storeAgendaImport,
  type AgendaImportRequest,
} from './import-mutations';
import { listAgendaImports, tryAgendaImport } from './import-queries';
import { hasXmllint, jsonProblems, standard, xmlProblems } from './standards';

const now = new Date('2026-11-03T12:00Z');
let event: Event;
let other: Event;

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  const email = `${id}@example.org`;
  return { kind: 'person', id, email, name: id, locale: 'de', isAdministrator: false, roles };
}
const planner = () => person('paula', 'programme');

beforeEach(async () => {
  await testDatabase();
  const of = {
    ...{ status: 'published' as const, title: { de: 'Tagung', en: '' }, places: 10, createdAt: now },
    ...{
      startsAt: new Date('2014-12-27T08:00Z'),
      endsAt: new Date('2014-12-31T08:00Z'),
      dayStartMinutes: 300,
    },
  };
  await write(async (tx) => {
    const made = await tx
      .insert(events)
      .values([
        { ...of, id: 'e', slug: 'hier' },
        { ...of, id: 'f', slug: 'dort' },
      ])
      .returning();
    [event, other] = made as [Event, Event];
    await tx.insert(people).values({ id: 'paula', email: 'paula@example.org', name: 'Paula' });
  });
});

const session = (guid: string, title: string, more = '') =>
  `<event guid='${guid}' id='1'><title>${title}</title><date>2014-12-27T10:00:00+01:00</date><duration>1:00</duration>` +
  `<language>de</language>${more}</event>`;
const schedule = (...inner: string[]) =>
  `<schedule><day date='2014-12-27'><room name='Saal'>${inner.join('')}</room></day></schedule>`;
const person1 = `<persons><person id='1'>Ada</person></persons>`;

async function stored(content: string, of = event): Promise<string> {
  const result = await storeAgendaImport(person('paula', 'programme', of), now, of.slug, {
    ...{ name: 'plan.xml', content: Buffer.from(content) },
  });
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
}

/** The dry run and then the import of a file; gives the numbers of both. */
async function imported(content: string, query: Record<string, string> = {}, of = event) {
  const id = await stored(content, of);
  const by = person('paula', 'programme', of);
  const open = await tryAgendaImport(by, of, id, askedChoices(query), 'de');
  if (!open?.tried.ok) throw new Error('The file cannot be read');
  const { choices, mark } = open.tried.value;
  const request = {
    ...choices,
    mark,
    textLanguage: 'session',
    locale: 'de',
    leaveOut: query.leaveOut === 'on',
  } as const;
  return carryOutAgendaImport(by, now, of, id, request);
}
const done = (counts: Partial<Record<(typeof sessionFates)[number], number>>) => ({
  ok: true,
  value: { new: 0, changed: 0, same: 0, gone: 0, refused: 0, ...counts },
});

const titles = async () =>
  (await read().select().from(sessions).where(eq(sessions.eventId, 'e')).orderBy(asc(sessions.slug))).map(
    ({ title, status }) => [title.de, status],
  );
const entries = async () => {
  const rows = await read().select().from(audit).orderBy(asc(audit.action));
  return rows.map(({ action, detail }) => [action, detail]);
};

describe('an import', () => {
  it('adds what is new, and nothing the second time', async () => {
    const file = schedule(
      session('a', 'A', person1),
      session('b', 'B', person1 + '<track>T</track><type>F</type>'),
    );
    expect(await imported(file)).toEqual(done({ new: 2 }));
    const plan = await planRows(read(), 'e');
    expect(await titles()).toEqual([
      ['A', 'published'],
      ['B', 'published'],
    ]);
    expect([plan.rooms, plan.tracks, plan.formats, plan.speakers].map(({ length }) => length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(plan.formats[0]).toMatchObject({ name: { de: 'F', en: 'F' }, defaultMinutes: 60 });
    expect(await imported(file)).toEqual({ ok: false, reason: 'nothing', facts: undefined });
    expect(await planRows(read(), 'e')).toEqual(plan);
    // Nobody else sees any of it
    expect(await read().query.releases.findMany()).toEqual([]);
  });

  it('changes only what the file says otherwise, and keeps what somebody has answered', async () => {
    await imported(schedule(session('a', 'A', person1), session('b', 'B')));
    await write(async (tx) => {
      await tx
        .update(sessions)
        .set({ level: 'advanced', places: 5, status: 'draft' })
        .where(eq(sessions.slug, 'a'));
      await tx.update(sessionSpeakers).set({ answer: 'confirmed', role: 'moderator' });
    });
    const two = `<persons><person id='2'>Bert</person><person id='1'>Ada L.</person></persons>`;
    expect(await imported(schedule(session('a', 'A neu', two), session('b', 'B')))).toEqual(
      done({ changed: 1, same: 1 }),
    );
    const [row] = await read().select().from(sessions).where(eq(sessions.slug, 'a'));
    expect(row).toMatchObject({
      title: { de: 'A neu', en: '' },
      level: 'advanced',
      places: 5,
      status: 'draft',
      sourceId: 'a',
    });
    const held = await read()
      .select({ name: speakers.name, role: sessionSpeakers.role, answer: sessionSpeakers.answer })
      .from(sessionSpeakers)
      .innerJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
      .orderBy(asc(sessionSpeakers.position));
    expect(held).toEqual([
      { name: 'Bert', role: 'speaker', answer: 'open' },
      { name: 'Ada L.', role: 'moderator', answer: 'confirmed' },
    ]);
  });

  it('makes forms old that were opened before, even when only who speaks is other', async () => {
    await imported(schedule(session('a', 'A')));
    const [before] = await read().select().from(sessions);
    await imported(schedule(session('a', 'A', person1)));
    const [after] = await read().select().from(sessions);
    expect(after?.updatedAt.getTime()).toBeGreaterThan(before?.updatedAt.getTime() ?? Infinity);
  });

  it('keeps what is gone, or cancels it where that is asked for', async () => {
    await imported(schedule(session('a', 'A'), session('b', 'B'), session('c', 'C')));
    await write(async (tx) => {
      await tx.update(sessions).set({ status: 'draft' }).where(eq(sessions.slug, 'c'));
      await tx.insert(sessions).values({ eventId: 'e', slug: 'own', status: 'published', updatedAt: now });
    });
    const less = schedule(session('a', 'A'));
    expect(await imported(less)).toMatchObject({ reason: 'nothing' });
    expect(await imported(less, { gone: 'cancel' })).toEqual(done({ same: 1, gone: 2 }));
    expect(await titles()).toEqual([
      ['A', 'published'],
      ['B', 'cancelled'],
      // A draft that nobody saw, and what was planned here
      ['C', 'draft'],
      ['', 'published'],
    ]);
    // What comes back stays cancelled until somebody says otherwise
    expect(await imported(schedule(session('a', 'A'), session('b', 'B neu')))).toEqual(
      done({ same: 1, changed: 1, gone: 1 }),
    );
    expect((await titles())[1]).toEqual(['B neu', 'cancelled']);
  });

  it('is all or nothing: what is refused has to be left out on purpose', async () => {
    const file = schedule(session('a', 'A'), session('a', 'Noch einmal'), session('c', ' '));
    expect(await imported(file)).toMatchObject({ reason: 'refusedRows' });
    expect(await titles()).toEqual([]);
    expect(await imported(file, { leaveOut: 'on' })).toEqual(done({ new: 1, refused: 2 }));
    expect(await titles()).toEqual([['A', 'published']]);
    // What cannot be read is not gone
    expect(
      await imported(schedule(session('a', ' '), session('x', 'X')), { gone: 'cancel', leaveOut: 'on' }),
    ).toEqual(done({ new: 1, refused: 1 }));
    expect(await titles()).toContainEqual(['A', 'published']);
  });

  it('can be drafts, and moved by days with the clock times kept', async () => {
    expect(await imported(schedule(session('a', 'A')), { status: 'draft', days: '92' })).toEqual(
      done({ new: 1 }),
    );
    const [row] = await read().select().from(sessions);
    // Summer time by then
    expect([row?.status, row?.startsAt?.toISOString()]).toEqual(['draft', '2015-03-29T08:00:00.000Z']);
    // Moved as it was before, unless it is said otherwise
    expect(await imported(schedule(session('a', 'A')))).toMatchObject({ reason: 'nothing' });
    expect(await imported(schedule(session('a', 'A')), { days: '0' })).toEqual(done({ changed: 1 }));
  });

  it('finds rooms, tracks and people that are planned already', async () => {
    await write(async (tx) => {
      await tx.insert(rooms).values({ id: 'r', eventId: 'e', name: { de: 'Großer Raum', en: 'SAAL' } });
      await tx.insert(rooms).values({ id: 's', eventId: 'f', name: { de: 'Saal', en: '' } });
      await tx.insert(speakers).values({ id: 'p', eventId: 'e', name: 'ADA' });
    });
    await imported(schedule(session('a', 'A', person1)));
    const plan = await planRows(read(), 'e');
    expect([plan.rooms.length, plan.sessions[0]?.roomId]).toEqual([1, 'r']);
    expect(plan.speakers).toEqual([expect.objectContaining({ id: 'p', name: 'ADA', sourceId: '1' })]);
  });

  it('is refused when something has changed since the dry run', async () => {
    const id = await stored(schedule(session('a', 'A')));
    const open = await tryAgendaImport(planner(), event, id, askedChoices({}), 'de');
    if (!open?.tried.ok) throw new Error('Not read');
    const { choices, mark } = open.tried.value;
    const request: AgendaImportRequest = {
      ...choices,
      mark,
      textLanguage: 'session',
      locale: 'de',
      leaveOut: false,
    };
    expect(
      await carryOutAgendaImport(planner(), now, event, id, { ...request, status: 'draft' }),
    ).toMatchObject({ reason: 'changed' });
    await write((tx) => tx.insert(rooms).values({ id: 'r', eventId: 'e', name: { de: 'Saal', en: '' } }));
    expect(await carryOutAgendaImport(planner(), now, event, id, request)).toMatchObject({
      reason: 'changed',
    });
    expect(await titles()).toEqual([]);
    expect(await listAgendaImports(planner(), event)).toHaveLength(1);
  });

  it('is noted, each part and the whole', async () => {
    await imported(schedule(session('a', 'A', person1)));
    const noted = { imported: true };
    expect(await entries()).toEqual([
      ['event.importAgenda', { new: 1, changed: 0, same: 0, gone: 0, refused: 0 }],
      ['event.uploadAgenda', {}],
      ['room.create', noted],
      ['session.create', noted],
      ['speaker.create', noted],
    ]);
  });

  it('is for those who plan the event', async () => {
    const id = await stored(schedule(session('a', 'A')));
    const request: AgendaImportRequest = {
      ...{
        status: 'published',
        gone: 'keep',
        days: 0,
        mark: '',
        textLanguage: 'session',
        locale: 'de',
        leaveOut: true,
      },
    };
    for (const actor of [guest, person('curt', 'curator'), person('dora', 'programme', other)]) {
      expect(await listAgendaImports(actor, event)).toBeUndefined();
      expect(await tryAgendaImport(actor, event, id, askedChoices({}), 'de')).toBeUndefined();
      expect(
        await storeAgendaImport(actor, now, 'hier', { name: '', content: Buffer.from('x') }),
      ).toMatchObject({ ok: false });
      expect(await carryOutAgendaImport(actor, now, event, id, request)).toMatchObject({
        reason: 'notFound',
      });
      expect(await discardAgendaImport(actor, now, 'hier', id)).toMatchObject({ reason: 'notFound' });
    }
    // The file of another event is not found either
    const elsewhere = person('dora', 'programme', other);
    expect(await discardAgendaImport(elsewhere, now, 'dort', id)).toMatchObject({ reason: 'notFound' });
    expect(await tryAgendaImport(elsewhere, other, id, askedChoices({}), 'de')).toBeUndefined();
    expect(await discardAgendaImport(planner(), now, 'hier', id)).toMatchObject({ ok: true });
    expect(await listAgendaImports(planner(), event)).toEqual([]);
  });

  it('waits for a day', async () => {
    await stored(schedule(session('a', 'A')));
    expect(await deleteOldAgendaImports(system('retention'), new Date(now.getTime() + DAY_MS - 1), 10)).toBe(
      0,
    );
    expect(await deleteOldAgendaImports(system('retention'), new Date(now.getTime() + DAY_MS), 10)).toBe(1);
    expect(await read().select().from(agendaImports)).toEqual([]);
  });
});

async function released(of: Event): Promise<void> {
  await write((tx) =>
    storeRelease(tx, now, of, { name: 'Stand', note: { de: '', en: '' }, createdBy: null }),
  );
}
async function exported(of: Event, format: ExportFormat): Promise<string> {
  const answer = await agendaExport(
    new Request(`http://localhost:3000/${of.slug}/${format}?lang=de`),
    of.slug,
    format,
  );
  return answer.text();
}
/** Only the names of the event, and of its rooms within, may differ. */
const nameless = (file: string) =>
  file
    .replaceAll(/\b(hier|dort)\b/g, 'x')
    .replace(/(<room name="[^"]*") guid="[^"]*"/g, '$1')
    .replace(/"rooms":\[[^\]]*\]/, '');

/** What the format's own document says against a file. */
function problemsOf(file: string, format: 'schedule.xml' | 'schedule.json'): unknown[] {
  const path = standard(format === 'schedule.xml' ? 'schedule.xml.xsd' : 'schema.json');
  if (!path || (format === 'schedule.xml' && !hasXmllint())) return [];
  return format === 'schedule.json'
    ? jsonProblems(file, path)
    : [xmlProblems(file, path)].filter((problem) => problem !== '');
}

describe('a schedule of a real conference', () => {
  it.each([
    ['31c3.xml', 'schedule.xml', 138],
    ['31c3.xml', 'schedule.json', 138],
    ['camp2019.json', 'schedule.json', 79],
    ['camp2019.json', 'schedule.xml', 79],
  ] as const)('%s comes back as %s, and is the same in an empty event', async (example, format, count) => {
    const path = standard(`examples/${example}`);
    if (!path) return;
    expect(await imported(readFileSync(path, 'utf8'))).toEqual(done({ new: count }));
    await released(event);
    const file = await exported(event, format);
    expect(problemsOf(file, format)).toEqual([]);
    // Into the event that it came from: nothing is other
    expect(await imported(file)).toMatchObject({ reason: 'nothing' });
    expect(await imported(await exported(event, 'agenda.csv'))).toMatchObject({ reason: 'nothing' });
    expect(await imported(file, {}, other)).toEqual(done({ new: count }));
    await released(other);
    expect(nameless(await exported(other, format))).toBe(nameless(file));
  });
});
