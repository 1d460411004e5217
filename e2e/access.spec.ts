import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, ne } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { formats, rooms, sessions, speakers, tracks } from '@/db/schema/agenda';
import { consents, events } from '@/db/schema/events';
import { exhibits, media, stations, topics } from '@/db/schema/gallery';
import { roleGrants } from '@/db/schema/people';
import { questions } from '@/db/schema/questions';
import { categories, codes, delegations, registrations } from '@/db/schema/registration';
import { delegationToken } from '@/features/registration/own/delegation';
import { manageToken } from '@/features/tickets/link';
import { isoDay } from '@/lib/format';
import { root } from '../scripts/steps/paths.mjs';
import { startServer } from '../scripts/steps/server.mjs';
import { actions, builtActions, callAction, type Subject } from './access/actions';
import { waitingAgenda } from './access/agenda-import';
import { draftLink } from './access/call';
import { waitingExhibits } from './access/exhibit-import';
import { waitingImport } from './access/import';
import { notPages, pages } from './access/pages';
import { roles, signInEveryone, type Cookies, type Role } from './access/people';
import { invitedSpeaker } from './access/speaking';
import { auditEntries, difference, makeSubject, stateOf } from './access/subject';
import { tourIds } from './access/tour';
import { expect, test } from './fixtures';
import type { Server } from './server';

test.describe.configure({ timeout: 300_000 });

/** Every page and route of the build, by its path. */
function builtRoutes(): string[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(root, '.next/app-path-routes-manifest.json'), 'utf8'),
  );
  return [...new Set(Object.values(manifest))].filter((route) => !notPages.includes(route));
}

type Ids = Record<string, string>;

/** What stands for the parts of addresses: things of the sample's upcoming event, its exhibit in draft above all. */
async function sampleIds(): Promise<Ids & { eventId: string }> {
  const db = read();
  const event = await db.query.events.findFirst({
    where: and(eq(events.status, 'published'), eq(events.timeZone, 'Europe/Berlin')),
    orderBy: (table, { asc }) => asc(table.createdAt),
  });
  if (!event) throw new Error('The sample has no upcoming event');
  return { ...(await idsOf(event.id)), eventId: event.id, event: event.slug };
}

async function idsOf(eventId: string): Promise<Ids> {
  const db = read();
  const category = await db.query.categories.findFirst({ where: eq(categories.eventId, eventId) });
  const consent = await db.query.consents.findFirst({ where: eq(consents.eventId, eventId) });
  const question = await db.query.questions.findFirst({ where: eq(questions.eventId, eventId) });
  const invitation = await db.query.codes.findFirst({ where: eq(codes.eventId, eventId) });
  const registration = await db.query.registrations.findFirst({
    where: and(eq(registrations.eventId, eventId), eq(registrations.status, 'confirmed')),
  });
  const delegation = await db.query.delegations.findFirst({ where: eq(delegations.eventId, eventId) });
  const session = await db.query.sessions.findFirst({
    where: and(eq(sessions.eventId, eventId), eq(sessions.language, 'de'), ne(sessions.slug, '')),
    orderBy: (table, { desc }) => desc(table.trackId),
  });
  const published = await db.query.exhibits.findFirst({
    where: and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published')),
  });
  const inDraft = await db.query.exhibits.findFirst({
    where: and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'draft')),
    orderBy: (table, { asc }) => asc(table.number),
  });
  const poster = inDraft && (await db.query.media.findFirst({ where: eq(media.exhibitId, inDraft.id) }));
  const part = async (
    table: typeof rooms | typeof tracks | typeof formats | typeof speakers | typeof topics | typeof stations,
  ) => {
    const [row] = await db.select({ id: table.id }).from(table).where(eq(table.eventId, eventId)).limit(1);
    return row?.id ?? '';
  };
  const speaker = await invitedSpeaker(eventId);
  return {
    speaker: speaker.token,
    exhibitorLink: await draftLink(eventId),
    spoken: speaker.sessionId,
    delegation: delegation ? delegationToken(delegation) : '',
    category: category?.id ?? '',
    consent: consent?.id ?? '',
    invitation: invitation?.id ?? '',
    batch: invitation?.batchId ?? '',
    question: question?.id ?? '',
    import: await waitingImport(eventId),
    agendaImport: await waitingAgenda(eventId),
    registration: registration?.id ?? '',
    token: registration ? manageToken(registration) : '',
    code: registration?.ticketCode ?? '',
    beginning: 'waiting',
    session: session?.slug ?? '',
    sessionId: session?.id ?? '',
    day: session?.startsAt ? isoDay(session.startsAt, 'Europe/Berlin') : '',
    exhibit: published?.slug ?? '',
    exhibitId: inDraft?.id ?? '',
    file: poster?.fileId ?? '',
    image: poster ? `${poster.id}-1` : '',
    rooms: await part(rooms),
    tracks: await part(tracks),
    formats: await part(formats),
    speakers: await part(speakers),
    topic: await part(topics),
    station: await part(stations),
    exhibitImport: await waitingExhibits(eventId),
    version: '1',
    ...(await tourIds(eventId)),
    mail: 'nobody-wrote-this',
    number: '1',
  };
}

/** The address of a route with things of an event in it. */
function addressOf(route: string, ids: Ids): string {
  const kind = /\/organise\/\[event\]\/(\w+)\/\[part\]/.exec(route)?.[1] ?? '';
  const organising = route.includes('/organise/') || route.includes('/exhibit/[exhibit]');
  const values: Ids = {
    ...ids,
    // Files of the agenda and of the gallery are outside the language: there it is the event
    locale: /^\/\[locale\]\/(?:agenda\.|schedule\.|my-agenda|gallery)/.test(route) ? (ids.event ?? '') : 'de',
    token: tokenOf(route, ids),
    part: ids[kind] ?? '',
    session: (organising ? ids.sessionId : route.includes('/speak/') ? ids.spoken : ids.session) ?? '',
    exhibit: (organising || route.startsWith('/files') ? ids.exhibitId : ids.exhibit) ?? '',
    id: ids.file ?? '',
    ...(route.startsWith('/iiif') && { region: 'full', size: 'max', rotation: '0', file: 'default.jpg' }),
    act: 'decline',
    '...nextauth': 'session',
  };
  const path = route.replace(/\[([^\]]+)\]/g, (_, name: string) => values[name] || `missing-${name}`);
  // Without anything that was chosen it leads back to the list
  return route.endsWith('/registrations/bulk') ? `${path}?act=approve&of=all` : path;
}

function tokenOf(route: string, ids: Ids): string {
  if (route.includes('/speak/')) return ids.speaker ?? '';
  if (route.includes('/exhibitor/')) return ids.exhibitorLink ?? '';
  return (route.includes('/me/group/') ? ids.delegation : ids.token) ?? '';
}

async function statusOf(url: string, path: string, cookie: string): Promise<number> {
  const response = await fetch(url + path, { headers: { Cookie: cookie }, redirect: 'manual' });
  await response.arrayBuffer();
  return response.status;
}

async function expectMatrix(url: string, cookies: Cookies): Promise<void> {
  const ids = await sampleIds();
  const found: Record<string, Record<string, number>> = {};
  for (const route of builtRoutes()) {
    const answers: Record<string, number> = {};
    for (const role of roles) answers[role] = await statusOf(url, addressOf(route, ids), cookies[role]);
    found[route] = answers;
  }
  expect(found).toEqual(pages);
}

/** A build like this one without its proxy, to show that no right hangs on it. */
async function withoutProxy(server: Server, use: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-no-proxy-'));
  try {
    const parts = ['.next', 'package.json', 'next.config.js', 'compile-hints.mjs', 'cache-handler.mjs'];
    for (const name of parts) {
      const filter = (path: string) => !/\.next\/(dev|cache)/.test(path);
      cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true, filter });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const manifest = join(folder, '.next/server/functions-config-manifest.json');
    const functions: { functions: Record<string, unknown> } = JSON.parse(readFileSync(manifest, 'utf8'));
    expect(Object.keys(functions.functions)).toContain('/_middleware');
    delete functions.functions['/_middleware'];
    writeFileSync(manifest, JSON.stringify(functions));
    const bare = await startServer({
      dataDir: server.dataDir,
      name: 'server-e2e-no-proxy',
      ownGroup: false,
      folder,
      env: { DATABASE_URL: '', SMTP_URL: '', DEMO: '1' },
    });
    try {
      await use(bare.url);
    } finally {
      await bare.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('every page and route answers each role as it should', async ({ server }) => {
  await expectMatrix(server.url, await signInEveryone());
});

test('the same holds without the proxy', async ({ server }) => {
  await withoutProxy(server, async (url) => {
    const response = await fetch(`${url}/de/sign-in`);
    expect(response.headers.get('content-security-policy')).not.toContain('nonce-');
    await expectMatrix(url, await signInEveryone());
  });
});

/**
 * Addresses without anything of an event: a code that is typed is answered in words, known elsewhere or not, and each event counts
 * its releases from one.
 */
const nobodys = [
  '/[locale]/[event]/register/done/[beginning]',
  '/[locale]/[event]/register/with/[code]',
  '/[locale]/[event]/agenda/releases/[number]',
  '/[locale]/organise/[event]/releases/[number]',
  '/[locale]/organise/[event]/releases/[number]/restore',
];

test('what belongs to another event is not found, whoever asks', async ({ server }) => {
  const cookies = await signInEveryone();
  const own = await sampleIds();
  const other = await makeSubject();
  const foreign: Ids = { ...(await idsOf(other.id)), event: own.event ?? '' };
  const faults: string[] = [];
  for (const role of roles) {
    for (const route of builtRoutes()) {
      // Of an event's own pages those that name a thing in it
      if (!/\[event\]\/.*\[(?!event|token)/.test(route) || nobodys.includes(route)) continue;
      const status = await statusOf(server.url, addressOf(route, foreign), cookies[role]);
      // Whoever may sign in first learns no more than anyone who is not signed in
      const wanted = role === 'guest' && pages[route]?.guest === 307 ? 307 : 404;
      if (status !== wanted) faults.push(`${role} at ${route}: ${status}, not ${wanted}`);
    }
    const strange = `/de/${own.event}/me/${foreign.token}`;
    const status = await statusOf(server.url, strange, cookies[role]);
    if (status !== 404) faults.push(`${role} at a strange link: ${status}, not 404`);
  }
  expect(faults).toEqual([]);
});

test('a role in one event is none in another', async ({ server }) => {
  const cookies = await signInEveryone();
  const other = await makeSubjectWithoutTeam();
  const faults: string[] = [];
  for (const role of roles) {
    for (const route of builtRoutes().filter((one) => one.includes('/organise/[event]'))) {
      const wanted = role === 'administrator' ? 200 : 404;
      const status = await statusOf(server.url, addressOf(route, other), cookies[role]);
      if (status !== wanted) faults.push(`${role} at ${route}: ${status}, not ${wanted}`);
    }
  }
  expect(faults).toEqual([]);
});

async function makeSubjectWithoutTeam(): Promise<Ids> {
  const subject = await makeSubject();
  await write(async (tx) => {
    await tx.delete(roleGrants).where(eq(roleGrants.eventId, subject.id));
  });
  return { ...(await idsOf(subject.id)), event: subject.slug };
}

test('every action does its work for those who may, and nothing for the others', async ({ server }) => {
  const built = builtActions();
  expect([...built.keys()].sort()).toEqual(Object.keys(actions).sort());
  const faults: string[] = [];
  for (const [name, id] of built) {
    const trial = actions[name];
    if (!trial) throw new Error(`No trial for ${name}`);
    const may = (role: Role) =>
      trial.who === 'everyone' || role === 'administrator' || trial.who.includes(role);
    const call = async (role: Role, subject: Subject, cookies: Cookies) => {
      const status = await callAction(server.url, id, cookies[role], trial.args(subject));
      if (status >= 500) faults.push(`${role} calls ${name}: ${status}`);
    };

    // Those who may not, one after the other: nothing is other than before
    const others = roles.filter((role) => !may(role));
    if (others.length > 0) {
      const [subject, cookies] = [await makeSubject(), await signInEveryone()];
      const before = await stateOf(subject.id);
      for (const role of others) await call(role, subject, cookies);
      const changed = difference(before, await stateOf(subject.id));
      if (changed.length > 0) {
        faults.push(
          `${others.join(', ')} may not call ${name}, which has done something: ${changed.join(', ')}`,
        );
      }
    }

    for (const role of roles.filter(may)) {
      // Signed in anew each time: some of the actions end the session
      const [subject, cookies] = [await makeSubject(), await signInEveryone()];
      const entries = await auditEntries();
      await call(role, subject, cookies);
      if (trial.quiet) continue;
      if ((await auditEntries()) <= entries) faults.push(`${role} may call ${name}, which has done nothing`);
    }
  }
  expect(faults).toEqual([]);
});
