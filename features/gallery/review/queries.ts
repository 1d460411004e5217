import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import type { exhibitParts } from '@/db/choices';
import type { ExhibitSnapshot } from '@/db/exhibit-snapshot';
import { exhibits, topics } from '@/db/schema/gallery';
import { exhibitComments, exhibitVersions } from '@/db/schema/gallery-making';
import { people, roleGrants } from '@/db/schema/people';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { canCurate } from '../policy';
import type { ExhibitStatus } from '../rules';
import { editedSubject } from '../subject-queries';
import { currentSnapshot } from './version-mutations';

export type ExhibitPart = (typeof exhibitParts)[number];
export type Comment = {
  id: string;
  part: ExhibitPart;
  text: string;
  byCurator: boolean;
  /** Who said it; curators alone learn the name of a curator. Empty for none. */
  name: string;
  createdAt: Date;
  isResolved: boolean;
};

/** What is said about an exhibit, oldest first, for its curators and exhibitors; undefined for everyone else. */
export async function listComments(
  actor: Actor,
  event: { id: string },
  exhibitId: string,
): Promise<Comment[] | undefined> {
  const subject = await editedSubject(read(), actor, exhibitId);
  if (subject?.event.id !== event.id) return undefined;
  const rows = await read()
    .select({ comment: exhibitComments, name: people.name })
    .from(exhibitComments)
    .leftJoin(people, eq(people.id, exhibitComments.personId))
    .where(eq(exhibitComments.exhibitId, exhibitId))
    .orderBy(asc(exhibitComments.createdAt), asc(exhibitComments.id));
  const seesAll = canCurate(actor, event.id);
  return rows.map(({ comment: { id, part, text, byCurator, createdAt, resolvedAt }, name }) => ({
    ...{ id, part, text, byCurator, createdAt },
    name: seesAll || !byCurator ? (name ?? '') : '',
    isResolved: resolvedAt !== null,
  }));
}

export type ListedVersion = {
  number: number;
  status: ExhibitStatus;
  createdAt: Date;
  /** Who made it, as far as the reader may know; empty for nobody. */
  by: string;
  byCurator: boolean;
};
export type ListedVersions = {
  title: Localized;
  number: number;
  revision: number;
  versions: ListedVersion[];
};

/** The versions of an exhibit, newest first, with what it is called now; undefined for all but its curators. */
export async function listVersions(
  actor: Actor,
  event: { id: string },
  exhibitId: string,
): Promise<ListedVersions | undefined> {
  return canCurate(actor, event.id) ? versionsOf(event, exhibitId, () => true) : undefined;
}

/** The same for those who show it, too: of curators they learn no name. */
export async function listOwnVersions(
  actor: Actor,
  event: { id: string },
  exhibitId: string,
): Promise<ListedVersions | undefined> {
  const subject = await editedSubject(read(), actor, exhibitId);
  if (subject?.event.id !== event.id) return undefined;
  const seesAll = canCurate(actor, event.id);
  return versionsOf(event, exhibitId, (id) => seesAll || subject.exhibitorIds.includes(id));
}

async function versionsOf(
  event: { id: string },
  exhibitId: string,
  isNamed: (personId: string) => boolean,
): Promise<ListedVersions | undefined> {
  const [exhibit] = await read()
    .select({ title: exhibits.title, number: exhibits.number, revision: exhibits.revision })
    .from(exhibits)
    .where(and(eq(exhibits.id, exhibitId), eq(exhibits.eventId, event.id)));
  if (!exhibit) return undefined;
  const ofTeam = sql<number>`exists (select 1 from ${roleGrants} where ${roleGrants.personId} = ${people.id} and ${roleGrants.eventId} = ${event.id})`;
  const rows = await read()
    .select({
      number: exhibitVersions.number,
      status: exhibitVersions.status,
      createdAt: exhibitVersions.createdAt,
      personId: people.id,
      name: people.name,
      email: people.email,
      onTeam: sql<number>`${people.isAdministrator} or ${ofTeam}`,
    })
    .from(exhibitVersions)
    .leftJoin(people, eq(people.id, exhibitVersions.createdBy))
    .where(eq(exhibitVersions.exhibitId, exhibitId))
    .orderBy(desc(exhibitVersions.number));
  return {
    ...exhibit,
    versions: rows.map(({ personId, name, email, onTeam, ...row }) => {
      const named = personId !== null && isNamed(personId);
      return { ...row, by: named ? name || email || '' : '', byCurator: !named && Boolean(onTeam) };
    }),
  };
}

export type VersionContent = { snapshot: ExhibitSnapshot; status: ExhibitStatus };
export type FoundVersions = { contents: Map<number, VersionContent>; topicNames: Map<string, Localized> };

/** The content of versions by number, and of the exhibit as it is now under 0. Only its curators find them. */
export async function findVersions(
  actor: Actor,
  event: { id: string },
  exhibitId: string,
  numbers: readonly number[],
): Promise<FoundVersions | undefined> {
  return canCurate(actor, event.id) ? contentsOf(event, exhibitId, numbers) : undefined;
}

/** The same for those who show it, too. */
export async function findOwnVersions(
  actor: Actor,
  event: { id: string },
  exhibitId: string,
  numbers: readonly number[],
): Promise<FoundVersions | undefined> {
  const subject = await editedSubject(read(), actor, exhibitId);
  return subject?.event.id === event.id ? contentsOf(event, exhibitId, numbers) : undefined;
}

async function contentsOf(
  event: { id: string },
  exhibitId: string,
  numbers: readonly number[],
): Promise<FoundVersions> {
  const rows = await read()
    .select({
      number: exhibitVersions.number,
      status: exhibitVersions.status,
      snapshot: exhibitVersions.snapshot,
    })
    .from(exhibitVersions)
    .innerJoin(exhibits, eq(exhibits.id, exhibitVersions.exhibitId))
    .where(
      and(
        eq(exhibitVersions.exhibitId, exhibitId),
        eq(exhibits.eventId, event.id),
        inArray(exhibitVersions.number, [...numbers]),
      ),
    );
  const contents = new Map<number, VersionContent>(
    rows.map(({ number, status, snapshot }) => [number, { status, snapshot }]),
  );
  const [own] = await read()
    .select({ id: exhibits.id })
    .from(exhibits)
    .where(and(eq(exhibits.id, exhibitId), eq(exhibits.eventId, event.id)));
  const current = own && numbers.includes(0) ? await currentSnapshot(read(), exhibitId) : undefined;
  if (current) contents.set(0, current);
  const named = await read()
    .select({ slug: topics.slug, name: topics.name })
    .from(topics)
    .where(eq(topics.eventId, event.id));
  return { contents, topicNames: new Map(named.map(({ slug, name }) => [slug, name])) };
}
