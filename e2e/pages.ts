import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm';
import { read } from '@/db/client';
import { formats, rooms, sessions, speakers, tracks } from '@/db/schema/agenda';
import { consents, events } from '@/db/schema/events';
import { exhibitors, exhibits, stations } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { questions } from '@/db/schema/questions';
import { categories, codes, delegations, registrations } from '@/db/schema/registration';
import { demoAddress, type DemoPerson } from '@/features/people/schema';
import { delegationToken } from '@/features/registration/own/delegation';
import { manageToken } from '@/features/tickets/link';
import { isoDay } from '@/lib/format';
import { root } from '../scripts/steps/paths.mjs';
import { waitingAgenda } from './access/agenda-import';
import { draftLink } from './access/call';
import { waitingExhibits } from './access/exhibit-import';
import { waitingImport } from './access/import';
import { invitedSpeaker } from './access/speaking';
import { tourIds } from './access/tour';
import { pages as answers } from './access/pages';

export type SeenPage = {
  /** The path in app, without its groups. */
  route: string;
  /** Who looks at it: a guest wherever guests may, else whoever has most to see on it. */
  as: 'guest' | DemoPerson;
  /** Of several that a page can be in: one of `states` below. */
  state?: string;
};

/** What a page is asked for beside its path. */
const queries: Record<string, string> = {
  '/[locale]/organise/[event]/exhibits/bulk': 'act=remind&of=all',
  '/[locale]/organise/[event]/registrations/bulk': 'act=approve&of=all',
  '/[locale]/organise/[event]/registrations/bulk/done': 'act=move&done=2&left-noPlace=1&key=1-a',
  '/[locale]/[event]/agenda/find': 'q=Anerkennung',
  '/[locale]/[event]/gallery/find': 'q=Beratung',
  '/[locale]/organise/[event]/registrations/import/[import]/check':
    'column-0=givenName&column-1=familyName&column-2=email&column-3=category',
};
/** Pages that look different by how somebody stands, and the states to see beside the usual one. */
const states: Record<string, readonly string[]> = {
  '/[locale]/[event]/me/[token]': [
    'unconfirmed',
    'pending',
    'waiting',
    'offered',
    'declined',
    'cancelled',
    'expired',
  ],
  '/[locale]/[event]/me/group/[token]': ['waiting'],
  '/[locale]/[event]/register/done/[beginning]': ['pending', 'unconfirmed'],
  '/[locale]/organise/[event]/registrations/[registration]': ['pending', 'waiting', 'offered'],
  '/[locale]/organise/[event]/registrations/[registration]/decide/[act]': ['approve'],
};
const lookers = ['guest', 'exhibitor', 'administrator'] as const;

/** Every page of the product that somebody can look at, taken from the folder app and from who may see what. */
export function seenPages(): SeenPage[] {
  const routes = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/page.tsx'))
    .map((path) => path.split('/').slice(0, -1))
    .map((parts) => `/${parts.filter((part) => !part.startsWith('(')).join('/')}`);
  return routes.sort().flatMap((route) => {
    const as = lookers.find((role) => answers[route]?.[role] === 200);
    return as ? [{ route, as }] : [];
  });
}

/** The same pages in the other states that they can be in. */
export function seenStates(): SeenPage[] {
  return seenPages().flatMap((page) => (states[page.route] ?? []).map((state) => ({ ...page, state })));
}

export type Parameters = Record<string, string>;

/** Values for the addresses of one event; a test of another's ids mixes those of two. */
export async function eventParameters(slug: string): Promise<Parameters> {
  const event = await read().query.events.findFirst({ where: eq(events.slug, slug) });
  if (!event) throw new Error(`There is no event ${slug}`);
  const eventId = event.id;
  const session = await read().query.sessions.findFirst({
    where: and(eq(sessions.eventId, eventId), eq(sessions.status, 'published'), isNotNull(sessions.trackId)),
    orderBy: asc(sessions.startsAt),
  });
  const exhibit = await read().query.exhibits.findFirst({
    where: and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published')),
    orderBy: asc(exhibits.number),
  });
  const registration = await read().query.registrations.findFirst({
    where: and(eq(registrations.eventId, eventId), eq(registrations.status, 'confirmed')),
    orderBy: asc(registrations.email),
  });
  const [delegation, another] = await read()
    .select()
    .from(delegations)
    .where(eq(delegations.eventId, eventId))
    .orderBy(asc(delegations.createdAt));
  const [category, consent, room, track, format, speaker] = [
    await read().query.categories.findFirst({ where: eq(categories.eventId, eventId) }),
    await read().query.consents.findFirst({ where: eq(consents.eventId, eventId) }),
    await read().query.rooms.findFirst({ where: eq(rooms.eventId, eventId) }),
    await read().query.tracks.findFirst({ where: eq(tracks.eventId, eventId) }),
    await read().query.formats.findFirst({ where: eq(formats.eventId, eventId) }),
    await read().query.speakers.findFirst({ where: eq(speakers.eventId, eventId) }),
  ];
  const station = await read().query.stations.findFirst({ where: eq(stations.eventId, eventId) });
  const ownExhibit = await read()
    .select({ id: exhibits.id })
    .from(exhibits)
    .innerJoin(exhibitors, eq(exhibitors.exhibitId, exhibits.id))
    .innerJoin(people, eq(people.id, exhibitors.personId))
    .where(and(eq(exhibits.eventId, eventId), eq(people.email, demoAddress('exhibitor'))))
    // One that has versions
    .orderBy(desc(exhibits.submittedAt))
    .limit(1);
  const code = await read().query.codes.findFirst({
    where: eq(codes.eventId, eventId),
    orderBy: asc(codes.searchKey),
  });
  const openCode = await read().query.codes.findFirst({
    where: and(eq(codes.eventId, eventId), gt(codes.expiresAt, new Date())),
    orderBy: asc(codes.code),
  });
  const question = await read().query.questions.findFirst({
    where: eq(questions.eventId, eventId),
    orderBy: asc(questions.position),
  });
  const invited = await invitedSpeaker(eventId);
  const found = {
    ...(await standingParameters(eventId)),
    'group/token:waiting': another && delegationToken(another),
    'done/beginning:pending': 'pending',
    'done/beginning:unconfirmed': 'unconfirmed',
    'decide/act:approve': 'approve',
    event: slug,
    'speak/token': invited.token,
    'exhibitor/token': await draftLink(eventId),
    'sessions/session': invited.sessionId || session?.id,
    'exhibit/exhibit': ownExhibit[0]?.id,
    session: session?.slug,
    'desk/session': session?.id,
    day: session?.startsAt ? isoDay(session.startsAt, event.timeZone) : undefined,
    exhibit: exhibit?.slug,
    'desk/exhibit': exhibit?.id,
    station: station?.id,
    exhibitImport: await waitingExhibits(eventId),
    version: '1',
    ...(await tourIds(eventId)),
    registration: registration?.id,
    'decide/act': 'decline',
    token: registration && manageToken(registration),
    'group/token': delegation && delegationToken(delegation),
    category: category?.id,
    invitation: code?.id,
    batch: code?.batchId,
    'with/code': openCode?.code,
    'done/beginning': 'waiting',
    import: await waitingImport(eventId),
    agendaImport: await waitingAgenda(eventId),
    question: question?.id,
    number: '1',
    consent: consent?.id,
    'rooms/part': room?.id,
    'tracks/part': track?.id,
    'formats/part': format?.id,
    'speakers/part': speaker?.id,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** Somebody in each of the states, as their own page and the desk's ask for them. */
async function standingParameters(eventId: string): Promise<Parameters> {
  const rows = await read()
    .select()
    .from(registrations)
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.createdAt));
  const pending = rows.find(({ status }) => status === 'pending')?.id;
  return Object.fromEntries([
    ...rows.flatMap((row) => [
      [`me/token:${row.status}`, manageToken(row)],
      [`registrations/registration:${row.status}`, row.id],
    ]),
    // Who is decided about
    ...(pending ? [['registrations/registration:approve', pending]] : []),
  ]);
}

/** The slugs of the sample: the event to come, with everything open, and the archived one. */
export async function sampleSlugs(): Promise<{ upcoming: string; archived: string }> {
  // The oldest first: other tests on this database publish events of their own
  const found = await read().select().from(events).orderBy(asc(events.createdAt));
  const upcoming = found.find(({ status }) => status === 'published');
  const archived = found.find(({ status }) => status === 'archived');
  if (!upcoming || !archived) throw new Error('The sample lacks an event');
  return { upcoming: upcoming.slug, archived: archived.slug };
}

/** The address with its parts filled in; undefined where the sample has nothing to put there. */
export function addressOf(
  route: string,
  locale: 'de' | 'en',
  parameters: Parameters,
  state = '',
): string | undefined {
  const area = /\/(?:organise|exhibit)\//.test(route) ? 'desk/' : '';
  let lacks = false;
  const path = route
    .replace('[locale]', locale)
    .replaceAll(/([^/]*)\/\[(\w+)\]/g, (_, before: string, name: string) => {
      const usual = parameters[`${before}/${name}`] ?? parameters[`${area}${name}`] ?? parameters[name];
      const value = (state && parameters[`${before}/${name}:${state}`]) || usual;
      lacks ||= value === undefined;
      return `${before}/${value ?? ''}`;
    });
  const query = queries[route];
  return lacks ? undefined : `${path}${query ? `?${query}` : ''}`;
}
