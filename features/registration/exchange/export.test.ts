import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { consents, events } from '@/db/schema/events';
import { audit } from '@/db/schema/platform';
import { answers, questionOptions, questions } from '@/db/schema/questions';
import {
  categories,
  codes,
  consentsGiven,
  delegations,
  registrations,
  signups,
} from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import { sealAnswer } from '../questions/answer-seal';
import { chosenColumns, columnsOf } from './columns';
import { exportFile } from './export-file';
import { narrowedBy, parseExport, type ExportFormat } from './export-format';
import { noteExport } from './export-mutations';
import { exportColumns, exportNeeds, exportRegistrations, exportTotal } from './export-queries';
import { sealNeed } from '../needs';
import { searchKeys } from '../search-keys';
import type { QuestionType } from '../questions/questions';

const now = new Date('2026-11-03T12:00:00Z');
let event: Event;
let other: Event;
let category: string;

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  const email = `${id}@example.org`;
  return { kind: 'person', id, email, name: id, locale: 'de', isAdministrator: false, roles };
}
const everything = columnsOf([]);
const organiser = () => person('olga', 'organiser');
const viewer = () => person('vera', 'viewer');

/** Every personal text that is planted says so. */
const secret = (what: string) => `geheim-${what}`;

type Row = Partial<typeof registrations.$inferInsert>;
async function add(row: Row = {}): Promise<string> {
  const id = row.id ?? crypto.randomUUID();
  const ticketCode = row.ticketCode ?? `T${id.slice(0, 9).toUpperCase()}`;
  const own = {
    givenName: secret('Vorname'),
    familyName: secret('Nachname'),
    organisation: secret('Haus'),
    email: `${secret('mail')}@example.org`,
    ...row,
  };
  await write(async (tx) => {
    await tx.insert(registrations).values({
      ...{ eventId: event.id, categoryId: category, status: 'confirmed', locale: 'de' },
      ...{ createdAt: now, updatedAt: now },
      ...own,
      ...{ id, ticketCode, ...searchKeys({ ...own, ticketCode }) },
      accessNeeds: sealNeed(id, 'accessNeeds', row.accessNeeds ?? ''),
      diet: sealNeed(id, 'diet', row.diet ?? ''),
    });
  });
  return id;
}

async function ask(id: string, type: QuestionType, { sensitive = false, options = [] as string[] } = {}) {
  await write(async (tx) => {
    const label = { de: `Frage ${id}`, en: '' };
    await tx
      .insert(questions)
      .values({ id, eventId: event.id, type, label, sensitive, position: Number(id) });
    for (const option of options) {
      await tx
        .insert(questionOptions)
        .values({ id: option, questionId: id, label: { de: `Wahl ${option}`, en: '' } });
    }
  });
}
async function answer(registrationId: string, questionId: string, value: string, optionIds: string[] = []) {
  const question = await read().query.questions.findFirst({
    where: (table, { eq }) => eq(table.id, questionId),
  });
  const place = { registrationId, questionId };
  const sealed = sealAnswer(place, { value, optionIds }, question?.sensitive ?? false);
  await write((tx) => tx.insert(answers).values({ ...place, value: sealed }));
}

async function parts(actor: Actor, query: Record<string, string>, locale: 'de' | 'en' = 'de') {
  const { format, columns, wish } = parseExport(query);
  const available = (await exportColumns(actor, event, wish.withPersonal)) ?? [];
  const chosen = chosenColumns(available, columns);
  const content = {
    rows: exportRegistrations(actor, event, wish, chosen),
    needs: () => exportNeeds(actor, event, wish),
    columns: chosen,
  };
  return exportFile(content, format, { event, locale, now });
}
const csv = async (actor: Actor, query: Record<string, string>, locale: 'de' | 'en' = 'de') =>
  (await text((await parts(actor, { format: 'csv', ...query }, locale)).parts)).split('\r\n');

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const of = {
      status: 'published' as const,
      startsAt: new Date('2027-01-14T09:00:00Z'),
      endsAt: new Date('2027-01-14T15:30:00Z'),
      places: 100,
      createdAt: now,
    };
    const made = await tx
      .insert(events)
      .values([
        { ...of, slug: 'hier' },
        { ...of, slug: 'dort' },
      ])
      .returning();
    [event, other] = made as [Event, Event];
    const [bund] = await tx
      .insert(categories)
      .values({ eventId: event.id, name: { de: 'Bund', en: 'Federation' } })
      .returning();
    category = bund!.id;
  });
});

describe('an export with personal data', () => {
  it('has every column as it is chosen, in both languages, and no cell is a formula', async () => {
    await ask('1', 'oneOf', { options: ['a', 'b'] });
    await ask('2', 'number');
    await ask('3', 'date');
    await ask('4', 'shortText');
    await ask('5', 'yesNo');
    await ask('6', 'country');
    const id = await add({
      givenName: '=HYPERLINK("http://evil")',
      familyName: '+49;1',
      ticketCode: 'K7QM2XWP4R',
      email: 'evil@example.org',
      house: true,
      priority: 3,
      cancelledAt: new Date('2026-11-04T22:59:00Z'),
    });
    await answer(id, '1', '', ['b']);
    await answer(id, '2', '-7');
    await answer(id, '3', '1999-12-31');
    await answer(id, '4', '@SUM(A1)');
    await answer(id, '5', 'yes');
    await answer(id, '6', 'DE');
    const columns =
      'code,status,givenName,familyName,cancelledAt,priority,house,question:1,question:2,question:3,question:4,question:5,question:6';
    expect(await csv(organiser(), { personal: '1', columns })).toEqual([
      '\uFEFFTicketcode;Stand;Vorname;Nachname;Storniert am;Vorrang;Platz des Hauses;Frage 1;Frage 2;Frage 3;Frage 4;Frage 5;Frage 6',
      `K7QM2 XWP4R;Platz bestätigt;"'=HYPERLINK(""http://evil"")";"'+49;1";2026-11-04 23:59;3;ja;Wahl b;-7;1999-12-31;'@SUM(A1);ja;Deutschland`,
      '',
    ]);
    expect(await csv(organiser(), { personal: '1', columns: 'status,category,question:6' }, 'en')).toEqual([
      '\uFEFFStatus,Category,Frage 6',
      'Place confirmed,Federation,Germany',
      '',
    ]);
  });

  it('knows the delegation, the invitation, what stands of consents, and sign-ups', async () => {
    await write(async (tx) => {
      const contact = {
        givenName: 'Dora',
        familyName: 'Delegat',
        email: 'dora@example.org',
        locale: 'de' as const,
      };
      await tx
        .insert(delegations)
        .values({ ...contact, id: 'd', eventId: event.id, code: 'DELEGATION', createdAt: now });
      await tx.insert(codes).values({
        ...{
          id: 'c',
          eventId: event.id,
          categoryId: category,
          code: 'K7QM2XWP',
          label: 'Presse',
          holder: 'Herr Presse',
        },
        ...{ uses: 1, holdsPlaces: false, batchId: 'b', createdAt: now },
      });
      const of = { eventId: event.id, status: 'published' as const, updatedAt: now, createdAt: now };
      const at = (hour: number) => new Date(Date.UTC(2027, 0, 14, hour));
      await tx.insert(sessions).values([
        { ...of, id: 's1', slug: 'b', title: { de: 'Zweite', en: '' }, startsAt: at(12), endsAt: at(13) },
        { ...of, id: 's2', slug: 'a', title: { de: 'Erste', en: '' }, startsAt: at(10), endsAt: at(11) },
      ]);
      const asked = { eventId: event.id, version: 1, label: { de: 'X', en: '' }, required: false };
      await tx.insert(consents).values([
        { ...asked, id: 'k1', key: 'photo', position: 2 },
        { ...asked, id: 'k2', key: 'data', position: 1 },
        { ...asked, id: 'k3', key: 'gone', position: 3 },
      ]);
    });
    const registrationId = await add({ delegationId: 'd', codeId: 'c' });
    await write(async (tx) => {
      const given = { registrationId, givenAt: now };
      await tx.insert(consentsGiven).values([
        { ...given, consentId: 'k1' },
        { ...given, consentId: 'k2' },
        { ...given, consentId: 'k3', withdrawnAt: now },
      ]);
      const own = { registrationId, queueNumber: 1, createdAt: now };
      await tx.insert(signups).values([
        { ...own, sessionId: 's1', status: 'waiting' },
        { ...own, sessionId: 's2', status: 'confirmed' },
      ]);
    });
    const [, row] = await csv(organiser(), {
      personal: '1',
      columns: 'consents,codeLabel,delegation,signups',
    });
    expect(row).toBe('data, photo;Presse;Dora Delegat;Erste, Zweite (Warteliste)');
  });

  it('has all rows once, also those of one moment, and only those that were chosen', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 230; n++) {
      const minute = n < 120 ? 0 : n;
      ids.push(
        await add({
          givenName: `N${n}`,
          createdAt: new Date(now.getTime() + minute * 60_000),
          locale: n % 2 ? 'de' : 'en',
        }),
      );
    }
    const rows = await csv(organiser(), { personal: '1', columns: 'givenName' });
    expect(rows.slice(1, -1).toSorted()).toEqual(ids.map((_, n) => `N${n}`).toSorted());
    expect(rows.slice(121, -1)).toEqual(ids.slice(120).map((_, n) => `N${120 + n}`));
    const two = { personal: '1', columns: 'givenName', id: [ids[3], ids[200]].join(',') };
    expect((await csv(organiser(), two)).slice(1, -1)).toEqual(['N3', 'N200']);
    const english = { personal: '1', columns: 'givenName', language: 'en', q: 'n1' };
    expect((await csv(organiser(), english)).slice(1, -1)).toHaveLength(
      ids.filter((_, n) => /1/.test(`${n}`[0]!) && n % 2 === 0).length,
    );
    expect(await exportTotal(organiser(), event, parseExport(english).wish)).toBe(
      (await csv(organiser(), english)).length - 2,
    );
  });
});

describe('needs and sensitive questions', () => {
  beforeEach(async () => {
    await ask('1', 'oneOf', { sensitive: true, options: ['a', 'b'] });
    await ask('2', 'longText', { sensitive: true });
    const [one, two] = [
      await add({ id: 'r1', diet: 'vegan', accessNeeds: 'Rampe' }),
      await add({ id: 'r2', diet: ' Vegan', locale: 'en' }),
    ];
    await add({ id: 'r3', diet: 'Fleisch' });
    await answer(one, '1', '', ['b']);
    await answer(two, '1', '', ['b']);
    await answer(two, '2', secret('Glaube'));
  });

  it('are counted, and stand beside nobody', async () => {
    expect(await csv(organiser(), { personal: '1', format: 'csv-counts' })).toEqual([
      '\uFEFFFrage;Antwort;Anzahl',
      'Bedarf für gute Teilnahme;beantwortet;1',
      'Bedarf für gute Teilnahme;Rampe;1',
      'Essen und Trinken;beantwortet;3',
      'Essen und Trinken;vegan;2',
      'Essen und Trinken;Fleisch;1',
      'Frage 1;beantwortet;2',
      'Frage 1;Wahl b;2',
      'Frage 2;beantwortet;1',
      '',
    ]);
    const asked = { personal: '1', columns: 'givenName,accessNeeds,diet,question:1,question:2' };
    expect((await csv(organiser(), asked))[0]).toBe('\uFEFFVorname');
    const everything = (await csv(organiser(), { personal: '1' })).join();
    expect(everything).not.toMatch(/vegan|Rampe|Wahl|Glaube/);
  });

  it('are counted among those that the list shows', async () => {
    expect(await csv(organiser(), { personal: '1', format: 'csv-counts', language: 'en' })).toContain(
      'Essen und Trinken;Vegan;1',
    );
  });

  it('are on the second sheet of a workbook', async () => {
    const {
      parts: bytes,
      name,
      contentType,
    } = await parts(organiser(), { personal: '1', format: 'xlsx', columns: 'givenName,createdAt' });
    expect([name, contentType]).toEqual([
      'hier-anmeldungen-2026-11-03.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const file = Buffer.concat((await collected(bytes)).map((part) => Buffer.from(part)));
    const list = await readSpreadsheet(file);
    expect(list.ok && [list.value.names, list.value.rows.map(({ cells }) => cells)]).toEqual([
      ['Anmeldungen', 'Bedarfe'],
      [
        ['Vorname', 'Angemeldet am'],
        ...Array.from({ length: 3 }, () => ['geheim-Vorname', '2026-11-03 13:00']),
      ],
    ]);
    const counts = await readSpreadsheet(file, 1);
    expect(counts.ok && counts.value.rows[4]?.cells).toEqual(['Essen und Trinken', 'vegan', '2']);
  });
});

async function collected<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

describe('an export without personal data', () => {
  beforeEach(async () => {
    await ask('1', 'shortText');
    await ask('2', 'oneOf', { options: ['a'] });
    await write(async (tx) => {
      const contact = {
        givenName: secret('Dora'),
        familyName: secret('D'),
        email: secret('d'),
        locale: 'de' as const,
      };
      await tx
        .insert(delegations)
        .values({ ...contact, id: 'd', eventId: event.id, code: secret('dc'), createdAt: now });
      await tx.insert(codes).values({
        ...{
          id: 'c',
          eventId: event.id,
          categoryId: category,
          code: secret('code'),
          label: 'Presse',
          holder: secret('holder'),
        },
        ...{ uses: 1, holdsPlaces: false, batchId: 'b', createdAt: now, email: secret('code-mail') },
      });
    });
    const id = await add({
      delegationId: 'd',
      codeId: 'c',
      ticketCode: secret('T'),
      diet: secret('diet'),
      accessNeeds: secret('needs'),
    });
    await answer(id, '1', secret('Antwort'));
    await answer(id, '2', '', ['a']);
  });

  it('holds nothing that tells who somebody is, and no time but the day, whoever takes it', async () => {
    for (const actor of [viewer(), organiser()]) {
      expect(
        await csv(actor, { columns: 'givenName,email,question:1,status,createdAt,codeLabel,question:2' }),
      ).toEqual([
        '\uFEFFStand;Angemeldet am;Einladung;Frage 2',
        'Platz bestätigt;2026-11-03;Presse;Wahl a',
        '',
      ]);
      for (const format of ['csv', 'csv-counts', 'xlsx'] satisfies ExportFormat[]) {
        const { wish } = parseExport({ format });
        expect(
          JSON.stringify(await collected(exportRegistrations(actor, event, wish, everything))),
        ).not.toContain('geheim');
        expect(JSON.stringify(await exportNeeds(actor, event, wish))).not.toContain('geheim');
        expect((await csv(actor, { format })).join()).not.toContain('geheim');
      }
    }
  });

  it('does not tell by a search who is in it', async () => {
    const searched = { q: 'gibt es nicht', columns: 'status' };
    expect(await csv(viewer(), searched)).toHaveLength(3);
    expect(await exportTotal(viewer(), event, parseExport(searched).wish)).toBe(1);
  });

  it('is all that viewers may take, and nobody else may take any', async () => {
    const withPersonal = parseExport({ personal: '1' }).wish;
    const without = parseExport({}).wish;
    const taken = { format: 'csv' as const, columns: ['status'], filters: [] };
    const refused = { ok: false, reason: 'notFound' };
    const nobody: Actor[] = [
      guest,
      person('nina'),
      person('doro', 'door'),
      person('kurt', 'curator'),
      person('paul', 'programme'),
      person('otto', 'organiser', other),
    ];
    const tries: [Actor, typeof withPersonal][] = [
      [viewer(), withPersonal],
      ...nobody.flatMap((actor): [Actor, typeof withPersonal][] => [
        [actor, withPersonal],
        [actor, without],
      ]),
    ];
    for (const [actor, wish] of tries) {
      expect(await collected(exportRegistrations(actor, event, wish, everything))).toEqual([]);
      expect(await exportNeeds(actor, event, wish)).toEqual([]);
      expect(await exportTotal(actor, event, wish)).toBe(0);
      expect(await exportColumns(actor, event, wish.withPersonal)).toBeUndefined();
      expect(await noteExport(actor, now, event, { ...taken, withPersonal: wish.withPersonal })).toEqual(
        refused,
      );
    }
    expect(await read().select().from(audit)).toEqual([]);
  });
});

it('notes what was taken', async () => {
  const { wish } = parseExport({ personal: '1', q: secret('q'), status: 'confirmed' });
  const taken = {
    format: 'xlsx' as const,
    withPersonal: true,
    columns: ['email'],
    filters: narrowedBy(wish),
  };
  expect(await noteExport(organiser(), now, event, taken)).toEqual({ ok: true, value: undefined });
  const notes = await read().select().from(audit);
  expect(notes.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
    ['registration.export', 'olga', { ...taken, filters: ['q', 'status'] }],
  ]);
});
