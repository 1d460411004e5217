import 'server-only';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { speakers } from '@/db/schema/agenda';
import { agendaReaders, bookmarks } from '@/db/schema/agenda-released';
import { people } from '@/db/schema/people';
import { registrations, signups } from '@/db/schema/registration';
import { sessionIdOf, speakersOf, type Follower, type News } from './telling';

/**
 * Whom news concern, as `db` sees it: who signed up, who speaks, who has bookmarked, in this order. Ask before sign-ups of what is
 * not shown any more are given back. Three statements.
 */
export async function followersOf(db: Reader, eventId: string, news: readonly News[]): Promise<Follower[]> {
  if (news.length === 0) return [];
  const ids = news.map(sessionIdOf);
  return [
    ...(await signedUp(db, ids)),
    ...(await speaking(db, news)),
    ...(await bookmarking(db, eventId, ids)),
  ];
}

async function signedUp(db: Reader, ids: string[]): Promise<Follower[]> {
  const rows = await db
    .select({
      sessionId: signups.sessionId,
      id: registrations.id,
      ticketCode: registrations.ticketCode,
      linkVersion: registrations.linkVersion,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      email: registrations.email,
      locale: registrations.locale,
      wants: registrations.tellChanges,
    })
    .from(signups)
    .innerJoin(registrations, eq(registrations.id, signups.registrationId))
    .where(inArray(signups.sessionId, ids))
    .orderBy(asc(registrations.createdAt), asc(registrations.id));
  return rows.map(({ sessionId, email, locale, wants, givenName, familyName, ...facts }) => ({
    ...{ sessionId, address: email.toLowerCase(), locale, wants },
    page: { kind: 'registration', name: `${givenName} ${familyName}`, ...facts },
  }));
}

async function speaking(db: Reader, news: readonly News[]): Promise<Follower[]> {
  const ids = [...new Set(news.flatMap(speakersOf))];
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(speakers)
    .where(and(inArray(speakers.id, ids), ne(speakers.email, '')));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return news.flatMap((one) =>
    speakersOf(one).flatMap((speakerId): Follower[] => {
      const speaker = byId.get(speakerId);
      if (!speaker) return [];
      const { id, email, locale, tellChanges: wants, linkVersion, name } = speaker;
      const page = { kind: 'speaker', id, linkVersion, name } as const;
      return [{ sessionId: sessionIdOf(one), address: email.toLowerCase(), locale, wants, page }];
    }),
  );
}

async function bookmarking(db: Reader, eventId: string, ids: string[]): Promise<Follower[]> {
  const rows = await db
    .select({
      sessionId: bookmarks.sessionId,
      id: people.id,
      name: people.name,
      email: people.email,
      locale: people.locale,
      wants: agendaReaders.tellChanges,
    })
    .from(bookmarks)
    .innerJoin(people, eq(people.id, bookmarks.personId))
    .leftJoin(
      agendaReaders,
      and(eq(agendaReaders.personId, bookmarks.personId), eq(agendaReaders.eventId, eventId)),
    )
    .where(inArray(bookmarks.sessionId, ids))
    .orderBy(asc(people.id));
  return rows.map(({ sessionId, id, name, email, locale, wants }) => ({
    ...{ sessionId, address: email.toLowerCase(), locale },
    // Who has never said so wants it
    wants: wants ?? true,
    page: { kind: 'reader', id, name: name ?? '' },
  }));
}
