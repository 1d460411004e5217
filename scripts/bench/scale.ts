import { write } from '@/db/client';
import { authSessions, people } from '@/db/schema/people';
import { registrations } from '@/db/schema/registration';
import { makeEvent } from '@/e2e/event';
import { findTeamEvent, type Event } from '@/features/events/queries';
import { system } from '@/features/people/actor';
import { searchKeys } from '@/features/registration/search-keys';
import { newTicketCode } from '@/features/registration/ticket/ticket';
import { randomToken, sha256 } from '@/lib/crypto';
import { median, memoryMb } from './process-cost';

export const MANY = 100_000;
const AT_ONCE = 500;
const given = ['Ada', 'Ben', 'Cem', 'Dilan', 'Eva', 'Fatima', 'Goran', 'Hanna', 'Ivo', 'Jana'];
const family = ['Abel', 'Öztürk', 'Schmidt', 'Nowak', 'Weiß', 'García', 'Hansen', 'Yılmaz', 'Kühn', 'Ortiz'];
const houses = [
  'Handwerkskammer',
  'Jobcenter',
  'Haus der Vielfalt',
  'Landesnetzwerk',
  'Beratungsstelle Nord',
];
const MINUTE_MS = 60_000;

/** An event with a hundred thousand registrations, over half a year, in all statuses. */
export async function bigEvent(): Promise<Event> {
  const made = await makeEvent({ places: MANY });
  const begin = Date.now() - 180 * 24 * 60 * MINUTE_MS;
  for (let at = 0; at < MANY; at += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, offset) => {
      const n = at + offset;
      const person = {
        givenName: given[n % given.length] ?? '',
        familyName: `${family[(n * 7) % family.length] ?? ''}-${n}`,
        organisation: houses[(n * 3) % houses.length] ?? '',
        email: `p${n}@test.example`,
        ticketCode: newTicketCode(),
      };
      const status =
        n % 10 === 0 ? ('cancelled' as const) : n % 11 === 0 ? ('waiting' as const) : ('confirmed' as const);
      const createdAt = new Date(begin + n * 2 * MINUTE_MS);
      return {
        ...person,
        ...searchKeys(person),
        eventId: made.id,
        categoryId: n % 4 === 0 ? made.partnerCategoryId : made.generalCategoryId,
        status,
        addressKey: person.email,
        locale: n % 5 === 0 ? ('en' as const) : ('de' as const),
        queueNumber: status === 'waiting' ? n : null,
        createdAt,
        updatedAt: createdAt,
      };
    });
    await write((tx) => tx.insert(registrations).values(rows));
    // Lets this process notice what the server closes meanwhile; it would ask over a connection that is gone
    await new Promise((resolve) => setImmediate(resolve));
  }
  const event = await findTeamEvent(system('bench'), made.slug);
  if (!event) throw new Error('The event is gone');
  return event;
}

const SAMPLES = 9;
export const scaleLimits = { listMs: 60, figuresMs: 150, exportMb: 60 };

export type Timing = { name: string; ms: number; limitMs: number };
export type Growth = { name: string; mb: number; sentMb: number };

/** A cookie of an administrator who is signed in. */
export async function administratorCookie(): Promise<string> {
  const [id, token] = [crypto.randomUUID(), randomToken()];
  const expires = new Date(Date.now() + 24 * 60 * MINUTE_MS);
  await write(async (tx) => {
    await tx
      .insert(people)
      .values({ id, email: `${id}@test.example`, isAdministrator: true, createdAt: new Date() });
    await tx.insert(authSessions).values({ sessionToken: sha256(token), userId: id, expires });
  });
  return `next-auth.session-token=${token}`;
}

/** How long the server takes for each page of the desk, one request after the other. */
export async function timeDesk(base: string, event: Event, cookie: string): Promise<Timing[]> {
  const desk = `${base}/de/organise/${event.slug}`;
  const { listMs, figuresMs } = scaleLimits;
  const pages: [string, string, number][] = [
    ['list', `${desk}/registrations`, listMs],
    ['list, page 1,000', `${desk}/registrations?page=1000`, listMs],
    ['list by name', `${desk}/registrations?sort=name`, listMs],
    ['search for a name', `${desk}/registrations?q=ozturk`, listMs],
    ['search for one address', `${desk}/registrations?q=p99999%40test.example`, listMs],
    ['search for what nobody has', `${desk}/registrations?q=xylophon`, listMs],
    ['filter by status', `${desk}/registrations?status=waiting`, listMs],
    ['filters and search together', `${desk}/registrations?status=confirmed&language=en&q=jobcenter`, listMs],
    ['figures', desk, figuresMs],
  ];
  const timings: Timing[] = [];
  for (const [name, url, limitMs] of pages) {
    const times: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const begin = performance.now();
      const answer = await fetch(url, { headers: { cookie } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      times.push(performance.now() - begin);
    }
    timings.push({ name, ms: median(times), limitMs });
  }
  return timings;
}

/** How much more memory the server holds while it sends everything. */
export async function growOnExport(
  base: string,
  event: Event,
  cookie: string,
  pid: number,
): Promise<Growth[]> {
  const grown: Growth[] = [];
  for (const format of ['csv', 'xlsx']) {
    const before = memoryMb(pid);
    let [most, sent] = [before, 0];
    const url = `${base}/de/organise/${event.slug}/registrations/export/file?format=${format}&personal=1`;
    const answer = await fetch(url, { headers: { cookie } });
    if (answer.status !== 200 || !answer.body) throw new Error(`${url} answered ${answer.status}`);
    for await (const piece of answer.body) {
      sent += piece.length;
      most = Math.max(most, memoryMb(pid));
    }
    grown.push({ name: format, mb: most - before, sentMb: sent / 1_000_000 });
  }
  return grown;
}
