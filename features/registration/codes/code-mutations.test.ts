import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { registrationStatuses } from '@/db/choices';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { audit, cacheVersions, outbox } from '@/db/schema/platform';
import { people } from '@/db/schema/people';
import { categories, codes, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { parseListing, type SearchParams } from '@/lib/listing';
import { deleteCategory } from '../setup/category-mutations';
import {
  batchLinks,
  exportCodes,
  findCodeBatch,
  findCodeById,
  listCodes,
  type ListedCode,
} from './code-list-queries';
import { codeListing } from './code-listing';
import {
  changeCodes,
  makeCodes,
  noteCodeExport,
  revisionOf,
  withdrawCodes,
  type CodeTarget,
} from './code-mutations';
import { sendCodes } from './code-sending-mutations';
import { findCode, keptPlaces } from './code-queries';
import type { CodeChange, NewCodes } from './code-schema';

const now = new Date('2026-11-03T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const slug = 'konferenz';
let event: Event;
let other: Event;
let federation: string;
let states: string;
let organiser: Actor;
let stranger: Actor;

function person(id: string, eventId: string, role: EventRole = 'organiser'): Actor {
  return {
    kind: 'person',
    id,
    name: id,
    email: `${id}@example.org`,
    locale: 'de',
    isAdministrator: false,
    roles: new Map([[eventId, new Set([role])]]),
  };
}

async function makeEvent(of: string): Promise<Event> {
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({
        slug: of,
        status: 'published',
        title: { de: 'Fachkonferenz', en: 'Conference' },
        startsAt: new Date('2027-01-14T09:00:00Z'),
        endsAt: new Date('2027-01-14T15:30:00Z'),
        city: 'Bonn',
        places: 10,
        createdAt: now,
      })
      .returning(),
  );
  return made!;
}

beforeEach(async () => {
  await testDatabase();
  event = await makeEvent(slug);
  other = await makeEvent('andere');
  await write(async (tx) => {
    const made = await tx
      .insert(categories)
      .values([
        { eventId: event.id, name: { de: 'Bund', en: 'Federation' }, quota: 4 },
        { eventId: event.id, name: { de: 'Länder', en: 'States' }, position: 1 },
      ])
      .returning();
    [federation, states] = made.map(({ id }) => id) as [string, string];
    for (const id of ['olena', 'stranger']) {
      await tx.insert(people).values({ id, name: id, email: `${id}@example.org`, createdAt: now });
    }
  });
  organiser = person('olena', event.id);
  stranger = person('stranger', other.id);
});

function input(change: Partial<NewCodes> = {}): NewCodes {
  return {
    categoryId: states,
    label: 'Presse',
    uses: 1,
    holdsPlaces: false,
    expiresAt: null,
    people: [
      { holder: 'Ada', email: 'ada@example.org' },
      { holder: 'Grace', email: null },
    ],
    mail: undefined,
    ...change,
  };
}
const anonymous = (count: number) => Array.from({ length: count }, () => ({ holder: '', email: null }));
const make = (change: Partial<NewCodes> = {}, at = now) => makeCodes(organiser, at, slug, input(change));
/** Makes codes and returns them, in the order of the list that they were made of. */
async function made(change: Partial<NewCodes> = {}) {
  const result = await make(change);
  if (!result.ok) throw new Error(result.reason);
  const rows = await read().select().from(codes).where(eq(codes.batchId, result.value.batchId));
  const order = input(change).people.map(({ holder }) => holder);
  return rows.sort((a, b) => order.indexOf(a.holder) - order.indexOf(b.holder));
}
/** Changes codes from a form that has just been made. */
async function changeNow(target: CodeTarget, change: CodeChange, at = now) {
  const which = 'code' in target ? eq(codes.id, target.code) : eq(codes.batchId, target.batch);
  const revision = revisionOf(await read().select().from(codes).where(which));
  return changeCodes(organiser, at, slug, target, change, revision);
}
const all = () => read().select().from(codes).orderBy(asc(codes.holder));
const mails = async () =>
  (await read().select().from(outbox).orderBy(asc(outbox.toAddress), asc(outbox.createdAt))).map((mail) => ({
    to: mail.toAddress,
    locale: mail.locale,
    template: mail.template,
    parameters: JSON.parse(decrypt(env().dataKey, mail.payload, `mail:${mail.dedupeKey}`)),
  }));
const notes = async () =>
  (await read().select().from(audit).orderBy(asc(audit.at), asc(audit.id))).map((note) => [
    note.action,
    note.detail,
  ]);
const pageVersion = async () =>
  (await read().query.cacheVersions.findFirst({ where: eq(cacheVersions.tag, `event:${slug}`) }))?.version ??
  0;
const kept = async (at = now) => (await keptPlaces(read(), event.id, at)).total;

let counted = 0;
async function registered(
  codeId: string | null,
  status: (typeof registrationStatuses)[number] = 'confirmed',
  categoryId = states,
) {
  counted += 1;
  const [row] = await write((tx) =>
    tx
      .insert(registrations)
      .values({
        eventId: event.id,
        categoryId,
        codeId,
        status,
        givenName: 'Ada',
        familyName: 'Lovelace',
        nameKey: '',
        searchKey: '',
        locale: 'de',
        email: `${counted}@example.org`,
        ticketCode: `TICKET${counted}`,
        queueNumber: status === 'waiting' ? counted : null,
        createdAt: now,
        updatedAt: now,
      })
      .returning(),
  );
  return row!;
}

describe('makeCodes', () => {
  it('gives each person a code of their own', async () => {
    const expiresAt = hours(24);
    const result = await make({ uses: 3, expiresAt });
    expect(result).toEqual({ ok: true, value: { batchId: expect.any(String), made: 2, mailed: 0 } });
    const rows = await all();
    expect(rows.map(({ holder, email }) => [holder, email])).toEqual([
      ['Ada', 'ada@example.org'],
      ['Grace', null],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        eventId: event.id,
        categoryId: states,
        label: 'Presse',
        uses: 3,
        expiresAt,
      });
      expect(await findCode(read(), event.id, row.code.toLowerCase())).toMatchObject({ id: row.id, used: 0 });
    }
    expect(new Set(rows.map(({ batchId }) => batchId)).size).toBe(1);
    expect(await mails()).toEqual([]);
    expect(await notes()).toEqual([
      ['code.create', { count: 2, uses: 3, holdsPlaces: false, categoryId: states, mailed: 0 }],
    ]);
  });

  it('mails those whose address it knows, once, in the language and with the words that were chosen', async () => {
    const result = await make({ uses: 2, expiresAt: hours(24), mail: { locale: 'en', words: 'Dear Ada' } });
    expect(result).toMatchObject({ value: { made: 2, mailed: 1 } });
    const [ada, grace] = await all();
    expect([ada!.sentAt, grace!.sentAt]).toEqual([now, null]);
    expect(await mails()).toEqual([
      {
        to: 'ada@example.org',
        locale: 'en',
        template: 'invitation-code',
        parameters: {
          name: 'Ada',
          eventTitle: 'Conference',
          words: 'Dear Ada',
          when: expect.stringContaining('14 January 2027'),
          where: 'Bonn',
          category: 'States',
          code: `${ada!.code.slice(0, 4)}-${ada!.code.slice(4)}`,
          uses: 2,
          isHeld: false,
          expires: expect.stringContaining('2026'),
          link: `http://localhost:3000/en/${slug}/register/with/${ada!.code}`,
        },
      },
    ]);
  });

  it('makes 5,000 at once, no two the same, and as many mails, in a moment', async () => {
    const addresses = Array.from({ length: 5_000 }, (_, index) => ({
      holder: '',
      email: `${index}@example.org`,
    }));
    // What it costs, whatever else the machine has to do
    const began = process.cpuUsage();
    expect(await make({ people: addresses })).toMatchObject({ value: { made: 5_000 } });
    const [row] = await read().select().from(codes).limit(1);
    const mail = { locale: 'de', words: '' } as const;
    expect(await sendCodes(organiser, now, slug, { batch: row!.batchId }, mail)).toEqual({
      ok: true,
      value: { mailed: 5_000 },
    });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(6_000);
    expect(new Set((await all()).map(({ code }) => code)).size).toBe(5_000);
    expect(await read().$count(outbox)).toBe(5_000);
  });

  it('keeps places that are free, of the event and of the category, and no more', async () => {
    await registered(null, 'confirmed', federation);
    expect(await make({ categoryId: federation, holdsPlaces: true, uses: 2 })).toEqual({
      ok: false,
      reason: 'notEnoughPlaces',
      facts: { wanted: 4, left: 3, name: { de: 'Bund', en: 'Federation' } },
    });
    expect(await make({ holdsPlaces: true, uses: 5 })).toEqual({
      ok: false,
      reason: 'notEnoughPlaces',
      facts: { wanted: 10, left: 9, name: null },
    });
    expect([await all(), await notes(), await kept()]).toEqual([[], [], 0]);
    expect(await make({ categoryId: federation, holdsPlaces: true, people: anonymous(3) })).toMatchObject({
      ok: true,
    });
    expect(await make({ holdsPlaces: true, people: anonymous(6) })).toMatchObject({ ok: true });
    expect(await kept()).toBe(9);
    expect(await make({ holdsPlaces: true, people: anonymous(1) })).toMatchObject({
      facts: { wanted: 1, left: 0 },
    });
    // Codes that hold nothing can be made all the same
    expect(await make({ people: anonymous(50) })).toMatchObject({ ok: true });
  });

  it('tells the public pages when it takes the last place from them', async () => {
    const before = await pageVersion();
    await make({ people: anonymous(4) });
    await make({ categoryId: federation, holdsPlaces: true, people: anonymous(3) });
    expect(await pageVersion()).toBe(before);
    await make({ categoryId: federation, holdsPlaces: true, people: anonymous(1) });
    expect(await pageVersion()).toBeGreaterThan(before);
  });

  it('refuses a category that is gone, and an end that has passed', async () => {
    const [foreign] = await write((tx) =>
      tx
        .insert(categories)
        .values({ eventId: other.id, name: { de: 'X', en: '' } })
        .returning(),
    );
    for (const categoryId of ['gone', foreign!.id]) {
      expect(await make({ categoryId })).toEqual({ ok: false, reason: 'categoryGone', facts: undefined });
    }
    expect(await make({ expiresAt: now })).toMatchObject({ reason: 'expiryPast' });
    expect(await all()).toEqual([]);
  });
});

describe('a category with codes', () => {
  it('stays until they are withdrawn', async () => {
    const [code] = await made();
    const remove = () => deleteCategory(organiser, now, slug, states);
    expect(await remove()).toMatchObject({ ok: false, reason: 'hasCodes' });
    await withdrawCodes(organiser, now, slug, { batch: code!.batchId });
    expect(await remove()).toMatchObject({ ok: true });
  });
});

describe('changeCodes', () => {
  it('changes one, or all that were made at once', async () => {
    const [ada, grace] = await made();
    const [elsewhere] = await made({ people: anonymous(1) });
    expect(await changeNow({ code: ada!.id }, { label: 'Funk', holder: 'Äda', email: 'a@b.de' })).toEqual({
      ok: true,
      value: { changed: 1 },
    });
    expect(await changeNow({ batch: ada!.batchId }, { uses: 4, expiresAt: hours(1) })).toEqual({
      ok: true,
      value: { changed: 2 },
    });
    const change = { uses: 4, expiresAt: hours(1) };
    const renamed = { label: 'Funk', holder: 'Äda', email: 'a@b.de', searchKey: 'funk ada a@b.de' };
    const after = async (id: string) => read().query.codes.findFirst({ where: eq(codes.id, id) });
    expect(await after(ada!.id)).toEqual({ ...ada, ...change, ...renamed, revision: 2 });
    expect(await after(grace!.id)).toEqual({ ...grace, ...change, revision: 1 });
    expect(await after(elsewhere!.id)).toEqual(elsewhere);
  });

  it('goes not below what was used, where a cancelled registration gives its use back', async () => {
    const [code, fresh] = await made({ uses: 3 });
    await registered(code!.id);
    await registered(code!.id, 'waiting');
    await registered(code!.id, 'cancelled');
    const change = (uses: number) => changeNow({ batch: code!.batchId }, { uses });
    expect(await change(1)).toEqual({ ok: false, reason: 'usesBelowUsed', facts: { used: 2 } });
    expect((await all()).map(({ uses }) => uses)).toEqual([3, 3]);
    expect(await change(2)).toMatchObject({ ok: true });
    expect(await findCode(read(), event.id, fresh!.code)).toMatchObject({ uses: 2, used: 0 });
    expect(await findCode(read(), event.id, code!.code)).toMatchObject({ uses: 2, used: 2 });
  });

  it('keeps more places only where they are free, and gives back what it keeps no longer', async () => {
    const [code] = await made({ categoryId: federation, holdsPlaces: true, people: anonymous(1), uses: 2 });
    const change = (to: CodeChange, at = now) => changeNow({ code: code!.id }, to, at);
    expect(await change({ uses: 5 })).toMatchObject({ facts: { wanted: 3, left: 2 } });
    expect(await change({ uses: 4 })).toMatchObject({ ok: true });
    expect(await kept()).toBe(4);
    expect(await change({ expiresAt: hours(1) })).toMatchObject({ ok: true });
    // It has expired, others have come, and it cannot have its places back
    await registered(null, 'confirmed', federation);
    expect(await kept(hours(1))).toBe(0);
    expect(await change({ expiresAt: hours(3) }, hours(2))).toMatchObject({ facts: { wanted: 4, left: 3 } });
    expect(await change({ expiresAt: null, uses: 3 }, hours(2))).toMatchObject({ ok: true });
    expect(await kept(hours(2))).toBe(3);
  });

  it('offers places that it keeps no longer to who waits', async () => {
    const [code] = await made({ categoryId: federation, holdsPlaces: true, people: anonymous(1), uses: 4 });
    const waiting = await registered(null, 'waiting', federation);
    await changeNow({ code: code!.id }, { uses: 3 });
    expect(
      await read().query.registrations.findFirst({ where: eq(registrations.id, waiting.id) }),
    ).toMatchObject({ status: 'offered' });
    expect(await kept()).toBe(3);
  });

  it('is unsent again when it is for another address', async () => {
    const [ada] = await made({ mail: { locale: 'de', words: '' } });
    const change = (email: string) => changeNow({ code: ada!.id }, { email });
    await change('ada@example.org');
    expect((await all())[0]).toMatchObject({ sentAt: now });
    await change('lovelace@example.org');
    expect((await all())[0]).toMatchObject({ sentAt: null, email: 'lovelace@example.org' });
  });

  it('refuses a form that was made before somebody else changed one of them', async () => {
    const [ada, grace] = await made();
    const [one, both] = [{ code: ada!.id }, { batch: ada!.batchId }];
    const stale = { ok: false, reason: 'stale' };
    expect(await changeCodes(organiser, now, slug, both, { uses: 2 }, 0)).toMatchObject({ ok: true });
    expect(await changeCodes(organiser, now, slug, both, { uses: 3 }, 0)).toEqual(stale);
    expect(await changeCodes(organiser, now, slug, one, { uses: 3 }, 0)).toEqual(stale);
    expect((await all()).map(({ uses }) => uses)).toEqual([2, 2]);
    expect(await changeCodes(organiser, now, slug, one, { uses: 3 }, 1)).toMatchObject({ ok: true });
    expect(await changeCodes(organiser, now, slug, both, { uses: 5 }, 2)).toEqual(stale);
    await write((tx) => tx.update(codes).set({ sentAt: now }).where(eq(codes.id, grace!.id)));
    expect(await changeCodes(organiser, now, slug, both, { uses: 5 }, 3)).toMatchObject({ ok: true });
  });

  it('refuses an end that has passed', async () => {
    const [code] = await made();
    expect(await changeNow({ code: code!.id }, { expiresAt: now })).toMatchObject({
      reason: 'expiryPast',
    });
  });
});

describe('withdrawCodes', () => {
  it('deletes what nobody registered with, and ends the rest', async () => {
    const [ada, grace] = await made({ holdsPlaces: true, uses: 2 });
    await registered(ada!.id, 'cancelled');
    expect(await kept()).toBe(4);
    expect(await withdrawCodes(organiser, now, slug, { batch: ada!.batchId })).toEqual({
      ok: true,
      value: { deleted: 1, expired: 1 },
    });
    expect(await all()).toEqual([{ ...ada, expiresAt: now, revision: 1 }]);
    expect(await kept()).toBe(0);
    expect(await findCode(read(), event.id, grace!.code)).toBeUndefined();
    // A second time there is nothing left to end
    expect(await withdrawCodes(organiser, hours(1), slug, { code: ada!.id })).toEqual({
      ok: true,
      value: { deleted: 0, expired: 0 },
    });
    expect((await all())[0]).toMatchObject({ expiresAt: now });
  });

  it('offers the places that it kept to who waits', async () => {
    const [code] = await made({ categoryId: federation, holdsPlaces: true, people: anonymous(1), uses: 4 });
    const waiting = await registered(null, 'waiting', federation);
    await withdrawCodes(organiser, now, slug, { code: code!.id });
    expect(
      await read().query.registrations.findFirst({ where: eq(registrations.id, waiting.id) }),
    ).toMatchObject({ status: 'offered' });
  });
});

describe('sendCodes', () => {
  const mail = { locale: 'de', words: '' } as const;

  it('sends each code of a batch once, and leaves out who has none to use', async () => {
    const person = (holder: string) => ({ holder, email: `${holder}@example.org` });
    const [ada, used, ended] = await made({
      people: [person('a'), person('b'), person('c'), ...anonymous(1)],
    });
    await registered(used!.id);
    await write((tx) => tx.update(codes).set({ expiresAt: now }).where(eq(codes.id, ended!.id)));
    const send = () => sendCodes(organiser, now, slug, { batch: ada!.batchId }, mail);
    expect(await send()).toEqual({ ok: true, value: { mailed: 1 } });
    expect((await mails()).map(({ to }) => to)).toEqual(['a@example.org']);
    expect(await send()).toMatchObject({ ok: false, reason: 'nobodyToMail' });
    expect(await mails()).toHaveLength(1);
  });

  it('sends one code again when asked to, and not twice from the same page', async () => {
    const [ada, grace] = await made();
    const send = (sentBefore: number, at: Date) =>
      sendCodes(organiser, at, slug, { code: ada!.id, sentBefore }, mail);
    expect(await send(0, now)).toMatchObject({ ok: true });
    expect(await send(0, hours(1))).toMatchObject({ reason: 'stale' });
    expect(await send(now.getTime(), hours(2))).toMatchObject({ ok: true });
    expect(await mails()).toHaveLength(2);
    const nobody = await sendCodes(organiser, now, slug, { code: grace!.id, sentBefore: 0 }, mail);
    expect(nobody).toMatchObject({ reason: 'nobodyToMail' });
  });
});

describe('the list', () => {
  const list = async (params: SearchParams = {}, at = now) =>
    (await listCodes(organiser, event, parseListing(params, codeListing), at))!;
  const holders = async (params: SearchParams, at = now) =>
    (await list({ sort: 'holder', ...params }, at)).rows.map(({ holder }) => holder);

  beforeEach(async () => {
    const named = (...names: string[]) => names.map((holder) => ({ holder, email: null }));
    const [open, used] = await made({ people: named('Ähm', 'Beck') });
    await made({
      people: named('Cem'),
      label: '100 %',
      categoryId: federation,
      holdsPlaces: true,
      uses: 2,
      expiresAt: hours(5),
    });
    await made({
      people: [{ holder: 'Dora', email: 'dora@example.org' }],
      mail: { locale: 'de', words: '' },
    });
    await registered(used!.id);
    await registered(open!.id, 'cancelled');
  });

  it('says who has which, for what, and what was used', async () => {
    const { rows, total } = await list({ sort: 'holder' });
    expect(total).toBe(4);
    expect(rows.map(({ holder, used, uses, category }) => [holder, used, uses, category.en])).toEqual([
      ['Beck', 1, 1, 'States'],
      ['Cem', 0, 2, 'Federation'],
      ['Dora', 0, 1, 'States'],
      ['Ähm', 0, 1, 'States'],
    ]);
  });

  it.each<[SearchParams, string[]]>([
    [{ q: 'ahm' }, ['Ähm']],
    [{ q: 'presse dora' }, ['Dora']],
    [{ q: '%' }, ['Cem']],
    [{ q: '_' }, []],
    [{ state: 'unused' }, ['Cem', 'Dora', 'Ähm']],
    [{ state: 'usedUp' }, ['Beck']],
    [{ state: 'open' }, ['Cem', 'Dora', 'Ähm']],
    [{ state: 'expired' }, []],
    [{ holds: 'yes' }, ['Cem']],
    [{ holds: 'no', state: 'open' }, ['Dora', 'Ähm']],
    [{ sent: 'yes' }, ['Dora']],
    [{ sent: 'no' }, ['Beck', 'Cem', 'Ähm']],
    [{ category: 'gone' }, []],
  ])('narrowed by %j', async (params, expected) => expect(await holders(params)).toEqual(expected));

  it('knows what has expired, and the codes of one batch or category', async () => {
    expect(await holders({ state: 'expired' }, hours(5))).toEqual(['Cem']);
    expect(await holders({ state: 'open' }, hours(5))).toEqual(['Dora', 'Ähm']);
    expect(await holders({ category: federation })).toEqual(['Cem']);
    const { rows } = await list({ sort: 'holder' });
    expect(await holders({ batch: rows[0]!.batchId })).toEqual(['Beck', 'Ähm']);
  });

  it('finds a code as it is read out', async () => {
    const { rows } = await list({ sort: 'holder' });
    const { code } = rows[0]!;
    expect(await holders({ q: `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` })).toEqual(['Beck']);
  });

  it.each(codeListing.sorts)('sorts by %s, both ways', async (sort) => {
    const [up, down] = [await list({ sort, dir: 'asc' }), await list({ sort, dir: 'desc' })];
    expect([up.rows.length, down.rows.length]).toEqual([4, 4]);
    const value = ({ used, label, holder, category, createdAt, expiresAt }: ListedCode) =>
      ({
        used,
        label,
        holder,
        category: category.en === 'States' ? 1 : 0,
        created: +createdAt,
        expires: +(expiresAt ?? 0),
      })[sort];
    expect(up.rows.map(value)).toEqual(down.rows.map(value).reverse());
  });

  it('shows one code with who used it, and a batch in figures', async () => {
    const [beck] = (await list({ sort: 'holder' })).rows;
    const page = { page: 1, pageSize: 25 };
    const found = await findCodeById(organiser, event, beck!.id, page);
    expect(found).toMatchObject({ code: beck, inBatch: 2, total: 1 });
    expect(found!.people).toEqual([
      {
        id: expect.any(String),
        givenName: 'Ada',
        familyName: 'Lovelace',
        status: 'confirmed',
        createdAt: now,
      },
    ]);
    expect(await findCodeById(organiser, event, beck!.id, { page: 2, pageSize: 25 })).toMatchObject({
      people: [],
      total: 1,
    });
    expect(await findCodeBatch(organiser, event, beck!.batchId, now)).toEqual({
      category: { de: 'Länder', en: 'States' },
      label: 'Presse',
      uses: 1,
      expiresAt: null,
      holdsPlaces: false,
      createdAt: now,
      count: 2,
      usesSum: 2,
      usedSum: 1,
      addresses: 0,
      sent: 0,
      due: 0,
      revision: 0,
    });
    await changeNow({ code: beck!.id }, { uses: 2, label: 'x', expiresAt: hours(1) });
    expect(await findCodeBatch(organiser, event, beck!.batchId, now)).toMatchObject({
      label: undefined,
      uses: undefined,
      expiresAt: undefined,
      revision: 1,
    });
  });

  it('exports each code that it shows once', async () => {
    await made({ people: anonymous(1_200), label: 'viele' });
    const exported: string[] = [];
    for await (const rows of exportCodes(organiser, event, parseListing({ q: 'viele' }, codeListing), now)) {
      exported.push(...rows.map(({ id }) => id));
    }
    expect([exported.length, new Set(exported).size]).toEqual([1_200, 1_200]);
  });
});

describe('who is no organiser of the event', () => {
  it('finds nothing, and changes nothing', async () => {
    const [code] = await made();
    const before = [await all(), await notes()];
    const { id, batchId } = code!;
    const mail = { locale: 'de', words: '' } as const;
    const page = { page: 1, pageSize: 25 };
    const state = parseListing({}, codeListing);
    const viewer = person('viewer', event.id, 'viewer');
    for (const actor of [guest, viewer, stranger]) {
      expect(await listCodes(actor, event, state, now)).toBeUndefined();
      expect(await findCodeById(actor, event, id, page)).toBeUndefined();
      expect(await findCodeBatch(actor, event, batchId, now)).toBeUndefined();
      expect(await batchLinks(actor, event, batchId, 10)).toEqual([]);
      for await (const rows of exportCodes(actor, event, state, now)) expect(rows).toEqual([]);
      for (const refused of [
        await makeCodes(actor, now, slug, input()),
        await changeCodes(actor, now, slug, { code: id }, { uses: 9 }, 0),
        await withdrawCodes(actor, now, slug, { batch: batchId }),
        await sendCodes(actor, now, slug, { batch: batchId }, mail),
        await noteCodeExport(actor, now, event),
      ]) {
        expect(refused).toMatchObject({ ok: false, reason: 'notFound' });
      }
    }
    // The organiser of another event has its address and these ids
    expect(await findCodeById(stranger, other, id, page)).toBeUndefined();
    expect(await findCodeBatch(stranger, other, batchId, now)).toBeUndefined();
    expect(await batchLinks(stranger, other, batchId, 10)).toEqual([]);
    expect(await listCodes(stranger, other, parseListing({ batch: batchId }, codeListing), now)).toEqual({
      rows: [],
      total: 0,
    });
    for (const target of [{ code: id, sentBefore: 0 }, { batch: batchId }]) {
      for (const refused of [
        await changeCodes(stranger, now, 'andere', target, { uses: 9 }, 0),
        await withdrawCodes(stranger, now, 'andere', target),
        await sendCodes(stranger, now, 'andere', target, mail),
      ]) {
        expect(refused).toMatchObject({ ok: false, reason: 'notFound' });
      }
    }
    expect([await all(), await notes()]).toEqual(before);
    expect(await mails()).toEqual([]);
  });
});
