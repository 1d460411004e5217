import 'server-only';
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibitors, exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { exhibitComments } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Localized } from '@/lib/i18n/locale';
import type { ListedExhibit } from './exhibit-list';
import { canCurate, canEditExhibit, canSeeExhibit } from './policy';
import { exhibitParts, type Exhibit, type Topic } from './queries';
import { writtenTexts } from './writing/draft';
import { untoldIn, type Untold } from './writing/hand-in';
import type { ExhibitTexts } from './schema';
import { alternativeTextGaps, lacksTranscript, publicationGaps, submissionGaps, type Gap } from './rules';

/** Every exhibit of the event for its curators; undefined for everyone else. Six statements. */
export async function listExhibits(
  actor: Actor,
  event: { id: string },
): Promise<{ exhibits: ListedExhibit[]; topics: Topic[] } | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  const ofEvent = eq(exhibits.eventId, event.id);
  const rows = await read()
    .select({
      id: exhibits.id,
      number: exhibits.number,
      status: exhibits.status,
      title: exhibits.title,
      kind: exhibits.kind,
      organisation: exhibits.organisation,
      region: exhibits.region,
      updatedAt: exhibits.updatedAt,
      remindedAt: exhibits.remindedAt,
      station: stations.number,
    })
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(ofEvent)
    .orderBy(asc(exhibits.number));
  const pictures = await read()
    .select({
      exhibitId: media.exhibitId,
      kind: media.kind,
      alt: media.alt,
      transcript: media.transcript,
      decorative: media.decorative,
    })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(ofEvent);
  const commented = await read()
    .select({ exhibitId: exhibitComments.exhibitId, open: count() })
    .from(exhibitComments)
    .innerJoin(exhibits, eq(exhibits.id, exhibitComments.exhibitId))
    .where(and(ofEvent, isNull(exhibitComments.resolvedAt)))
    .groupBy(exhibitComments.exhibitId);
  const written = await read()
    .select({ exhibitId: exhibitors.exhibitId, people: count() })
    .from(exhibitors)
    .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
    .where(ofEvent)
    .groupBy(exhibitors.exhibitId);
  const assigned = await read()
    .select({ exhibitId: exhibitTopics.exhibitId, slug: topics.slug })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .where(eq(topics.eventId, event.id));
  const picturesOf = groupBy(pictures, ({ exhibitId }) => exhibitId);
  const topicsOf = groupBy(assigned, ({ exhibitId }) => exhibitId);
  const openOf = new Map(commented.map(({ exhibitId, open }) => [exhibitId, open]));
  const peopleOf = new Map(written.map(({ exhibitId, people: many }) => [exhibitId, many]));
  return {
    exhibits: rows.map((row) => {
      const own = picturesOf.get(row.id) ?? [];
      return {
        ...row,
        topics: (topicsOf.get(row.id) ?? []).map(({ slug }) => slug),
        hasPoster: own.some(({ kind }) => kind === 'poster'),
        lacksAlternativeText: alternativeTextGaps(row, own).length > 0,
        lacksTranscript: lacksTranscript(own),
        openComments: openOf.get(row.id) ?? 0,
        exhibitors: peopleOf.get(row.id) ?? 0,
      };
    }),
    topics: await eventTopics(event.id),
  };
}

async function eventTopics(eventId: string): Promise<Topic[]> {
  return read()
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(eq(topics.eventId, eventId))
    .orderBy(asc(topics.position), asc(topics.slug));
}

export type CuratedTopic = Topic & { exhibits: number };

/** The event's topics with how many exhibits each has, for its curators. */
export async function listTopics(actor: Actor, event: { id: string }): Promise<CuratedTopic[] | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  return read()
    .select({ id: topics.id, slug: topics.slug, name: topics.name, exhibits: count(exhibitTopics.id) })
    .from(topics)
    .leftJoin(exhibitTopics, eq(exhibitTopics.topicId, topics.id))
    .where(eq(topics.eventId, event.id))
    .groupBy(topics.id)
    .orderBy(asc(topics.position), asc(topics.slug));
}

export type EditedExhibit = Omit<Exhibit, 'previous' | 'next'> & {
  status: (typeof exhibits.$inferSelect)['status'];
  revision: number;
  /** When its exhibitors handed it in last. */
  submittedAt: Date | null;
  mediaId: string | null;
  alt: Localized;
  /** All that its form holds. */
  texts: ExhibitTexts;
  exhibitors: { id: string; name: string; email: string }[];
  canEdit: boolean;
  /** What it lacks to be published, and to be handed to the curators. */
  gaps: Gap[];
  submissionGaps: Gap[];
  /** What its files do not say in each language. */
  untold: Untold;
};

/** An exhibit in any state, for its exhibitors and the curators; anyone else does not find it. */
export async function findEditedExhibit(
  actor: Actor,
  event: { id: string; status: string; galleryPublished: boolean },
  exhibitId: string,
): Promise<EditedExhibit | undefined> {
  const [found] = await read()
    .select({ exhibit: exhibits, station: stations.number })
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(and(eq(exhibits.eventId, event.id), eq(exhibits.id, exhibitId)));
  if (!found) return undefined;
  const { exhibit, station } = found;
  const own = await read()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(exhibitors)
    .innerJoin(people, eq(people.id, exhibitors.personId))
    .where(eq(exhibitors.exhibitId, exhibitId))
    .orderBy(asc(people.email));
  const subject = { ...exhibit, exhibitorIds: own.map(({ id }) => id) };
  // Who only walks through the gallery has the public page
  if (!canSeeExhibit(actor, event, { ...subject, status: 'draft' })) return undefined;
  const pictures = await read().select().from(media).where(eq(media.exhibitId, exhibitId));
  const poster = pictures.find(({ kind }) => kind === 'poster');
  return {
    ...(await exhibitParts(exhibit)),
    station,
    status: exhibit.status,
    revision: exhibit.revision,
    submittedAt: exhibit.submittedAt,
    mediaId: poster?.id ?? null,
    alt: poster?.alt ?? { de: '', en: '' },
    texts: writtenTexts(exhibit),
    exhibitors: own.map(({ id, name, email }) => ({ id, email, name: name ?? '' })),
    canEdit: canEditExhibit(actor, subject),
    gaps: publicationGaps(exhibit, pictures),
    submissionGaps: submissionGaps(exhibit),
    untold: untoldIn(pictures),
  };
}
