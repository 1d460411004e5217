import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { formats, rooms, sessions, sessionSpeakers, speakers, tracks } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { makeEvent, type OwnEvent } from '@/e2e/event';
import { storeRelease } from '@/features/agenda/releases/store-mutations';

export const SESSIONS = 1_000;
export const ROOMS = 100;
const DAYS = 4;
const AT_ONCE = 200;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const colours = ['#0b5c57', '#8a3b12', '#3b4ba0', '#7a2e6b', '#4f6f0a', '#a0283c', '#1f6f9f', '#6b5900'];
const subjects = [
  'Anerkennung',
  'Beratung',
  'Sprache',
  'Pflegekräfte',
  'Handwerk',
  'Kommune',
  'Netzwerk',
  'Übergang',
];
const ways = [
  'gemeinsam gestalten',
  'im ländlichen Raum',
  'aus der Praxis',
  'mit offenen Daten',
  'was bleibt',
];
const given = ['Ada', 'Ben', 'Cem', 'Dilan', 'Eva', 'Fatima', 'Goran', 'Hanna', 'Ivo', 'Jana'];
const family = ['Abel', 'Öztürk', 'Schmidt', 'Nowak', 'Weiß', 'García', 'Hansen', 'Yılmaz', 'Kühn', 'Ortiz'];

const both = (de: string, en = de) => ({ de, en });
const pick = (from: readonly string[], n: number) => from[n % from.length] ?? '';
const fresh = () => crypto.randomUUID();

/** A released agenda of a thousand sessions in a hundred rooms over four days, with a speaker or two each. */
export async function bigAgenda(): Promise<OwnEvent> {
  const event = await makeEvent();
  const eventId = event.id;
  const now = new Date();
  const begin = Math.floor(now.getTime() / DAY_MS) * DAY_MS + 30 * DAY_MS + 8 * 60 * MINUTE_MS;
  const of = (count: number) => Array.from({ length: count }, (_, n) => n);
  const allRooms = of(ROOMS).map((n) => ({
    id: fresh(),
    eventId,
    name: both(`Saal ${n + 1}`, `Hall ${n + 1}`),
    position: n,
  }));
  const allTracks = of(colours.length).map((n) => {
    return { id: fresh(), eventId, name: both(pick(subjects, n)), colour: pick(colours, n), position: n };
  });
  const allFormats = of(4).map((n) => {
    return { id: fresh(), eventId, name: both(`Format ${n + 1}`), defaultMinutes: 60, position: n };
  });
  const people = of(SESSIONS).map((n) => {
    const name = `${pick(given, n)} ${pick(family, n * 7)}-${n}`;
    return { id: fresh(), eventId, name, organisation: `Haus ${n % 90}` };
  });
  const planned = of(SESSIONS).map((n) => {
    const day = n % DAYS;
    const slot = Math.floor(n / DAYS / ROOMS);
    const startsAt = new Date(begin + day * DAY_MS + (slot * 90 + (n % 3) * 15) * MINUTE_MS);
    const subject = `${pick(subjects, n)} ${pick(ways, n * 3)}`;
    return {
      ...{ id: fresh(), eventId, slug: `session-${n}`, status: 'published' as const, updatedAt: now },
      title: both(`${subject}: Programmpunkt ${n + 1}`, `Session ${n + 1} on ${subject}`),
      abstract: both(`${subject} ist ein Thema, zu dem viele etwas beitragen. `.repeat(8)),
      language: n % 5 === 0 ? ('en' as const) : ('de' as const),
      level: n % 7 === 0 ? ('beginner' as const) : ('all' as const),
      trackId: allTracks[n % allTracks.length]?.id,
      formatId: allFormats[n % allFormats.length]?.id,
      roomId: allRooms[Math.floor(n / DAYS) % ROOMS]?.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + (45 + (n % 2) * 15) * MINUTE_MS),
    };
  });
  const held = planned.flatMap(({ id }, n) =>
    [n, n + 1].slice(0, 1 + (n % 2)).map((speaker, position) => {
      return { sessionId: id, speakerId: people[speaker % people.length]?.id ?? '', position };
    }),
  );
  const endsAt = new Date(begin + (DAYS - 1) * DAY_MS + 10 * 60 * MINUTE_MS);
  await write(async (tx) => {
    // Whatever the hour is now: the days are those of the sessions
    await tx
      .update(events)
      .set({ startsAt: new Date(begin), endsAt })
      .where(eq(events.id, eventId));
    await tx.insert(rooms).values(allRooms);
    await tx.insert(tracks).values(allTracks);
    await tx.insert(formats).values(allFormats);
    for (let at = 0; at < SESSIONS; at += AT_ONCE) {
      await tx.insert(speakers).values(people.slice(at, at + AT_ONCE));
      await tx.insert(sessions).values(planned.slice(at, at + AT_ONCE));
    }
    for (let at = 0; at < held.length; at += AT_ONCE) {
      await tx.insert(sessionSpeakers).values(held.slice(at, at + AT_ONCE));
    }
    await storeRelease(tx, now, event, { name: '2', note: both(''), createdBy: null });
  });
  return event;
}
