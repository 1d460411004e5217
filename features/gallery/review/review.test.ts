import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { rooms } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits, stations } from '@/db/schema/gallery';
import { exhibitComments, exhibitVersions } from '@/db/schema/gallery-making';
import { people, roleGrants } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { eventWithGallery, testDatabase } from '@/db/testing';
import { renderMail } from '@/features/mail/render';
import { guest, system, type Actor } from '@/features/people/actor';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { parseListing } from '@/lib/listing';
import { listExhibits } from '../desk-queries';
import { exhibitListing } from '../exhibit-list';
import { inviteExhibitor } from '../gallery-mutations';
import { createExhibit, saveExhibitTexts } from '../mutations';
import { publicationGaps } from '../rules';
import { exhibitTexts, type ExhibitTexts } from '../schema';
import type { BulkWish } from './bulk';
import { carryOutBulk } from './bulk-mutations';
import { foreseeBulk } from './bulk-queries';
import { addComment, resolveComment } from './comment-mutations';
import { exhibitSteps, stepTo } from './lifecycle';
import { moveExhibit } from './order-mutations';
import { findOwnVersions, findVersions, listComments, listOwnVersions, listVersions } from './queries';
import { restoreVersion } from './restore-mutations';
import { deleteStation, saveStation } from './station-mutations';
import { listStations } from './station-queries';
import { takeStep } from './step-mutations';

const now = new Date('2026-11-26T12:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const root = system('test');
const both = (text: string) => ({ de: text, en: text });
type Event = typeof events.$inferSelect;
type Person = Extract<Actor, { kind: 'person' }>;

let one: Event;
let other: Event;
let curator: Person;
let edin: Person;

async function person(name: string, curates?: Event): Promise<Person> {
  const email = `${name}@x.org`;
  const [row] = await write((tx) => tx.insert(people).values({ email, name, createdAt: now }).returning());
  const roles = new Map(curates ? [[curates.id, new Set(['curator' as const])]] : []);
  return { kind: 'person', id: row!.id, email, name, locale: 'de', isAdministrator: false, roles };
}

const texts = (change: Partial<ExhibitTexts> = {}): ExhibitTexts => ({
  ...exhibitTexts.parse({
    ...Object.fromEntries(
      ['obstacles', 'targetGroups', 'funding', 'partners', 'region', 'approach', 'result', 'transfer'].map(
        (name) => [name, both('')],
      ),
    ),
    ...{ title: both('Beratung'), summary: both('Kurz'), startingPoint: both('Am Anfang') },
    ...{ organisation: 'Verein', period: '', contactName: '', contactEmail: '', videoUrl: '' },
  }),
  ...change,
});

async function row(id: string) {
  const [found] = await read().select().from(exhibits).where(eq(exhibits.id, id));
  return found!;
}

/** An exhibit with all that publishing asks for, written by Edin. */
async function written(title = 'Beratung', event = one): Promise<string> {
  const created = await createExhibit(
    root,
    event.id,
    { title: both(title), organisation: '', kind: 'good' },
    now,
  );
  if (!created.ok) throw new Error(created.reason);
  const { id } = created.value;
  await write((tx) => tx.insert(exhibitors).values({ exhibitId: id, personId: edin.id }));
  await saveExhibitTexts(edin, id, 0, texts({ title: both(title) }), now);
  return id;
}

/** What the outbox says to whom of decisions, as they read it. */
async function mails(): Promise<{ to: string; template: string; text: string }[]> {
  const rows = await read().select().from(outbox).orderBy(asc(outbox.createdAt), asc(outbox.id));
  const decided = rows.filter(({ template }) => !['exhibit-handed-in', 'exhibit-arrived'].includes(template));
  return decided.map(({ toAddress, template, locale, payload, dedupeKey }) => {
    const parameters: unknown = JSON.parse(decrypt(env().dataKey, payload, `mail:${dedupeKey}`));
    return { to: toAddress, template, text: renderMail(template, locale, parameters).text };
  });
}

beforeEach(async () => {
  await testDatabase();
  one = await eventWithGallery('one', 'Tagung one');
  other = await eventWithGallery('other', 'Tagung other');
  curator = await person('kim', one);
  edin = await person('edin');
});

describe('a step', () => {
  it('is taken by a curator alone, but for handing in', async () => {
    const id = await written();
    const strangers = [guest, await person('ada'), await person('cem', other)];
    for (const step of exhibitSteps) {
      for (const actor of strangers) {
        expect(await takeStep(actor, id, step, now, 'x')).toEqual({ ok: false, reason: 'notFound' });
      }
      if (step !== 'submit') expect(await takeStep(edin, id, step, now, 'x')).toMatchObject({ ok: false });
    }
    expect(await row(id)).toMatchObject({ status: 'draft', submittedAt: null });
    expect(await takeStep(edin, id, 'submit', now)).toEqual({ ok: true, value: undefined });
    expect(await row(id)).toMatchObject({ status: 'submitted', submittedAt: now });
    expect(await takeStep(edin, id, 'accept', now)).toMatchObject({ reason: 'notFound' });
  });

  it('needs words where it says no', async () => {
    const id = await written();
    await takeStep(edin, id, 'submit', now);
    expect(await takeStep(curator, id, 'decline', now, ' \n')).toMatchObject({ reason: 'wordsMissing' });
    expect(await takeStep(curator, id, 'return', now)).toMatchObject({ reason: 'wordsMissing' });
    await addComment(edin, id, { part: 'summary', text: 'Passt das so?' }, now);
    expect(await takeStep(curator, id, 'return', now)).toMatchObject({ reason: 'wordsMissing' });
    await addComment(curator, id, { part: 'summary', text: 'Zwei Sätze reichen.' }, now);
    expect(await takeStep(curator, id, 'return', now)).toMatchObject({ ok: true });
    expect(await mails()).toHaveLength(1);
  });

  it('taken twice is taken once, with one mail', async () => {
    const id = await written();
    await takeStep(edin, id, 'submit', now);
    for (let n = 0; n < 2; n += 1) await takeStep(curator, id, 'accept', now);
    expect((await mails()).map(({ template }) => template)).toEqual(['exhibit-accepted']);
    expect(await takeStep(curator, id, 'submit', now)).toMatchObject({ reason: 'notNow' });
  });

  it('tells what matters: reasons and open comments, and where the exhibit hangs', async () => {
    const id = await written();
    await takeStep(edin, id, 'submit', now);
    const said = await addComment(curator, id, { part: 'summary', text: 'Zwei Sätze reichen.' }, now);
    const solved = await addComment(curator, id, { part: 'title', text: 'Schon erledigt.' }, now);
    if (!said.ok || !solved.ok) throw new Error('not said');
    await resolveComment(edin, id, solved.value.id, true, now);
    await takeStep(curator, id, 'return', now, 'Fast fertig!');
    await takeStep(edin, id, 'submit', now);
    await takeStep(curator, id, 'publish', now);
    await takeStep(curator, id, 'unpublish', now);
    await takeStep(curator, id, 'publish', now);
    const sent = await mails();
    expect(sent.map(({ template }) => template).sort()).toEqual(['exhibit-published', 'exhibit-returned']);
    const [returned, published] = ['exhibit-returned', 'exhibit-published'].map((name) =>
      sent.find(({ template }) => template === name),
    );
    expect(returned?.to).toBe('edin@x.org');
    expect(returned?.text).toContain('Fast fertig!');
    expect(returned?.text).toContain('Zusammenfassung: Zwei Sätze reichen.');
    expect(returned?.text).not.toContain('erledigt.');
    expect(published?.text).toContain('/de/one/gallery/beratung\n');
    const entries = await read().select().from(audit);
    expect(JSON.stringify(entries)).not.toMatch(/Fast fertig|Sätze/);
  });

  it('leads to the own page while the gallery is closed', async () => {
    await write((tx) => tx.update(events).set({ galleryPublished: false }).where(eq(events.id, one.id)));
    const id = await written();
    await takeStep(curator, id, 'publish', now);
    const [published] = await mails();
    expect(published?.text).not.toContain('/gallery/');
    expect(published?.text).toContain('/de/one/exhibitor/');
  });

  it('of any history keeps versions in a row, and publishes only what is whole', async () => {
    const history = fc.array(
      fc.oneof(fc.constantFrom(...exhibitSteps), fc.constantFrom('empty' as const, 'fill' as const)),
      { maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(history, async (acts) => {
        const id = await written('Geschichte');
        for (const act of acts) {
          const before = await row(id);
          if (act === 'empty' || act === 'fill') {
            const startingPoint = both(act === 'fill' ? 'Am Anfang' : '');
            const actor = act === 'fill' ? curator : edin;
            await saveExhibitTexts(actor, id, before.revision, texts({ startingPoint }), now);
          } else {
            const taken = await takeStep(curator, id, act, now, 'Weil.');
            const to = stepTo(before.status, act);
            const after = await row(id);
            expect(after.status).toBe(taken.ok && to ? to : before.status);
          }
          const after = await row(id);
          if (after.status === 'published') expect(publicationGaps(after, [])).toEqual([]);
        }
        const versions = await read()
          .select()
          .from(exhibitVersions)
          .where(eq(exhibitVersions.exhibitId, id))
          .orderBy(asc(exhibitVersions.number));
        expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
        const last = await row(id);
        // What a curator decided about is there to be read as it was then
        if (last.status !== 'draft') expect(versions.at(-1)?.status).toBe(last.status);
        versions.slice(1).forEach((version, index) => {
          const { status, snapshot } = versions[index]!;
          expect([version.status, version.snapshot]).not.toEqual([status, snapshot]);
        });
      }),
      { numRuns: 12 },
    );
  });
});

describe('comments', () => {
  it('are seen by both sides, and by nobody else; a curator has no name for exhibitors', async () => {
    const id = await written();
    await addComment(curator, id, { part: 'result', text: 'Woran merkt man das?' }, now);
    await addComment(edin, id, { part: 'whole', text: 'Danke!' }, later(1));
    const seen = async (actor: Actor) =>
      (await listComments(actor, one, id))?.map(({ name, byCurator }) => [byCurator, name]);
    expect(await seen(curator)).toEqual([
      [true, 'kim'],
      [false, 'edin'],
    ]);
    expect(await seen(edin)).toEqual([
      [true, ''],
      [false, 'edin'],
    ]);
    for (const actor of [guest, await person('cem', other)]) {
      expect(await seen(actor)).toBeUndefined();
      expect(await addComment(actor, id, { part: 'whole', text: 'x' }, now)).toMatchObject({
        reason: 'notFound',
      });
    }
    expect(await listComments(curator, other, id)).toBeUndefined();
  });

  it('are marked as done by either, and counted in the list while open', async () => {
    const [id, foreign] = [await written(), await written('Anderes')];
    const said = await addComment(curator, id, { part: 'result', text: 'Woran?' }, now);
    if (!said.ok) throw new Error(said.reason);
    const open = async () =>
      (await listExhibits(curator, one))?.exhibits.map(({ openComments }) => openComments);
    expect(await open()).toEqual([1, 0]);
    expect(await resolveComment(edin, foreign, said.value.id, true, now)).toMatchObject({ ok: false });
    await resolveComment(edin, id, said.value.id, true, now);
    expect(await open()).toEqual([0, 0]);
    await resolveComment(curator, id, said.value.id, false, now);
    expect(await open()).toEqual([1, 0]);
    expect(await read().select().from(exhibitComments)).toMatchObject([{ resolvedAt: null }]);
  });
});

describe('versions', () => {
  it('are kept at each step, and of what curators change after it was handed in', async () => {
    const id = await written();
    const statuses = async () =>
      (await listVersions(curator, one, id))?.versions.map(({ status }) => status).reverse();
    expect(await statuses()).toEqual([]);
    await takeStep(edin, id, 'submit', now);
    await saveExhibitTexts(edin, id, (await row(id)).revision, texts({ region: both('Berlin') }), now);
    expect(await statuses()).toEqual(['submitted']);
    await saveExhibitTexts(curator, id, (await row(id)).revision, texts({ region: both('Bremen') }), now);
    await takeStep(curator, id, 'accept', now);
    await takeStep(curator, id, 'publish', now);
    expect(await statuses()).toEqual(['submitted', 'submitted', 'accepted', 'published']);
    const found = await findVersions(curator, one, id, [1, 2, 0]);
    const region = (number: number) => found?.contents.get(number)?.snapshot.region.de;
    expect([region(1), region(2), region(0)]).toEqual(['', 'Bremen', 'Bremen']);
    expect(await listVersions(edin, one, id)).toBeUndefined();
    expect(await findVersions(edin, one, id, [1])).toBeUndefined();
    // Under another event there is nothing of it, whoever asks
    expect((await findVersions(await person('cem', other), other, id, [1, 0]))?.contents.size).toBe(0);
  });

  it('are shown to those who show the exhibit, without the names of curators', async () => {
    const id = await written();
    await takeStep(edin, id, 'submit', now);
    await saveExhibitTexts(curator, id, (await row(id)).revision, texts({ region: both('Bremen') }), now);
    const grant = { eventId: one.id, personId: curator.id, role: 'curator', grantedAt: now } as const;
    await write((tx) => tx.insert(roleGrants).values(grant));
    const by = async (actor: Actor) =>
      (await listOwnVersions(actor, one, id))?.versions.map((version) => [version.by, version.byCurator]);
    expect(await by(edin)).toEqual([
      ['', true],
      ['edin', false],
    ]);
    expect(await by(curator)).toEqual([
      [curator.name, false],
      ['edin', false],
    ]);
    const found = await findOwnVersions(edin, one, id, [1, 2, 0]);
    expect([1, 2, 0].map((number) => found?.contents.get(number)?.snapshot.region.de)).toEqual([
      '',
      'Bremen',
      'Bremen',
    ]);
    // Nobody else, and under no other event
    for (const [actor, event] of [
      [guest, one],
      [await person('fay'), one],
      [await person('cem', other), one],
      [edin, other],
    ] as const) {
      expect(await listOwnVersions(actor, event, id)).toBeUndefined();
      expect(await findOwnVersions(actor, event, id, [1])).toBeUndefined();
    }
  });

  it('are restored as new ones, and never over what nobody has seen', async () => {
    const id = await written();
    await takeStep(edin, id, 'submit', now);
    await saveExhibitTexts(curator, id, (await row(id)).revision, texts({ summary: both('Lang') }), now);
    const { revision } = await row(id);
    expect(await restoreVersion(edin, id, 1, revision, now)).toMatchObject({ reason: 'notFound' });
    expect(await restoreVersion(curator, id, 9, revision, now)).toMatchObject({ reason: 'notFound' });
    expect(await restoreVersion(curator, id, 1, revision - 1, now)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    expect(await restoreVersion(curator, id, 1, revision, now)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ summary: both('Kurz'), status: 'submitted' });
    expect((await listVersions(curator, one, id))?.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('with a gap are not restored over what is published', async () => {
    const id = await written();
    await saveExhibitTexts(edin, id, 1, texts({ startingPoint: both('') }), now);
    await takeStep(edin, id, 'submit', now);
    await saveExhibitTexts(curator, id, (await row(id)).revision, texts(), now);
    await takeStep(curator, id, 'publish', now);
    const { revision } = await row(id);
    expect(await restoreVersion(curator, id, 1, revision, now)).toMatchObject({
      reason: 'incomplete',
      facts: { gaps: [{ what: 'content' }] },
    });
    expect(await row(id)).toMatchObject({ revision, startingPoint: both('Am Anfang') });
  });
});

describe('many at once', () => {
  const wish = (change: Partial<BulkWish>): BulkWish => ({
    act: 'remind',
    ids: undefined,
    listing: parseListing({}, exhibitListing),
    again: false,
    ...change,
  });

  it('reminds each who has not handed in once, and not again within three days unless asked', async () => {
    const [first] = [await written('Eins'), await written('Zwei')];
    const lonely = await createExhibit(
      root,
      one.id,
      { title: both('Leer'), organisation: '', kind: 'good' },
      now,
    );
    await written('Fremd', other);
    const handed = await written('Da');
    await takeStep(edin, handed, 'submit', now);
    await inviteExhibitor(root, first, { email: 'zoe@x.org', locale: 'en' }, now);
    const reminders = async () => (await mails()).filter(({ template }) => template === 'exhibit-reminder');
    const tally = { done: 2, left: { notNow: 1, nobody: 1 } };
    expect(lonely.ok).toBe(true);
    expect(await foreseeBulk(curator, one, wish({}), 'de', now)).toEqual({ ...tally, total: 4 });
    expect(await carryOutBulk(curator, one, wish({}), 'de', now)).toEqual(tally);
    expect((await reminders()).map(({ to }) => to).sort()).toEqual(['edin@x.org', 'edin@x.org', 'zoe@x.org']);
    expect(await carryOutBulk(curator, one, wish({}), 'de', later(2.9))).toMatchObject({ done: 0 });
    expect(await carryOutBulk(curator, one, wish({ again: true }), 'de', later(2.9))).toMatchObject({
      done: 2,
    });
    expect(await carryOutBulk(curator, one, wish({}), 'de', later(6))).toMatchObject({ done: 2 });
    expect(await reminders()).toHaveLength(9);
  });

  it('accepts and publishes what can be, of the chosen alone', async () => {
    const [ready, bare, left] = [await written('Eins'), await written('Zwei'), await written('Drei')];
    for (const id of [ready, bare, left]) await takeStep(edin, id, 'submit', now);
    await saveExhibitTexts(edin, bare, 2, texts({ startingPoint: both('') }), now);
    const chosen = wish({ act: 'publish', ids: [ready, bare, 'none'] });
    const tally = { done: 1, left: { incomplete: 1 } };
    expect(await foreseeBulk(curator, one, chosen, 'de', now)).toEqual({ ...tally, total: 2 });
    expect(await carryOutBulk(curator, one, chosen, 'de', now)).toEqual(tally);
    const all = wish({ act: 'accept', listing: parseListing({ status: 'submitted' }, exhibitListing) });
    expect(await carryOutBulk(curator, one, all, 'de', now)).toEqual({ done: 2, left: {} });
    const statuses = await Promise.all([ready, bare, left].map(async (id) => (await row(id)).status));
    expect(statuses).toEqual(['published', 'accepted', 'accepted']);
  });

  it('is for curators', async () => {
    await written();
    for (const actor of [guest, edin, await person('cem', other)]) {
      expect(await foreseeBulk(actor, one, wish({}), 'de', now)).toBeUndefined();
      expect(await carryOutBulk(actor, one, wish({}), 'de', now)).toBeUndefined();
    }
    expect(await mails()).toEqual([]);
  });
});

describe('the order', () => {
  it('moves one and keeps the numbers that there are', async () => {
    const ids = [await written('A'), await written('B'), await written('C')];
    await write((tx) => tx.update(exhibits).set({ number: 7 }).where(eq(exhibits.id, ids[2]!)));
    const order = async () =>
      (await listExhibits(curator, one))?.exhibits.map(({ number, title }) => `${number}${title.de}`);
    expect(await moveExhibit(curator, one.id, ids[2]!, 0, now)).toEqual({ ok: true, value: { number: 1 } });
    expect(await order()).toEqual(['1C', '2A', '7B']);
    expect(await moveExhibit(curator, one.id, ids[0]!, 'down', now)).toMatchObject({ ok: true });
    expect(await order()).toEqual(['1C', '2B', '7A']);
    expect(await moveExhibit(curator, one.id, ids[0]!, 'down', now)).toMatchObject({ reason: 'noPlace' });
    expect(await moveExhibit(edin, one.id, ids[0]!, 'up', now)).toMatchObject({ reason: 'notFound' });
    expect(await moveExhibit(root, other.id, ids[0]!, 'up', now)).toMatchObject({ reason: 'notFound' });
  });
});

describe('a station', () => {
  const station = (change = {}) => ({
    ...{ number: 1, name: both('Am Fenster'), roomId: null, exhibitId: null, stepFree: true },
    ...change,
  });

  it('has a number of its own, and one exhibit, which stands nowhere else', async () => {
    const id = await written();
    const first = await saveStation(curator, one.id, undefined, station({ exhibitId: id }), now);
    expect(first).toMatchObject({ ok: true });
    expect(await saveStation(curator, one.id, undefined, station(), now)).toMatchObject({
      reason: 'numberTaken',
    });
    await saveStation(
      curator,
      one.id,
      undefined,
      station({ number: 2, exhibitId: id, stepFree: false }),
      now,
    );
    const listed = await listStations(curator, one);
    expect(listed?.stations.map(({ number, exhibit, stepFree }) => [number, exhibit?.id, stepFree])).toEqual([
      [1, undefined, true],
      [2, id, false],
    ]);
    const [, second] = listed?.stations ?? [];
    expect(await saveStation(curator, one.id, second!.id, station({ number: 2 }), now)).toMatchObject({
      ok: true,
    });
    expect(await deleteStation(curator, one.id, second!.id, now)).toMatchObject({ ok: true });
    expect(await read().select().from(stations)).toHaveLength(1);
  });

  it('takes nothing of another event, and nobody but curators', async () => {
    const foreign = await written('Fremd', other);
    const [room] = await write((tx) =>
      tx
        .insert(rooms)
        .values({ eventId: other.id, name: both('Saal') })
        .returning(),
    );
    for (const change of [{ exhibitId: foreign }, { roomId: room!.id }]) {
      expect(await saveStation(curator, one.id, undefined, station(change), now)).toMatchObject({
        reason: 'notFound',
      });
    }
    expect(await saveStation(edin, one.id, undefined, station(), now)).toMatchObject({ reason: 'notFound' });
    const made = await saveStation(root, other.id, undefined, station(), now);
    if (!made.ok) throw new Error(made.reason);
    const { id } = made.value;
    expect(await saveStation(curator, one.id, id, station(), now)).toMatchObject({ reason: 'notFound' });
    expect(await deleteStation(curator, one.id, id, now)).toMatchObject({ reason: 'notFound' });
    expect(await listStations(edin, one)).toBeUndefined();
  });
});
