import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits, exhibitTopics, media, topics } from '@/db/schema/gallery';
import { cacheVersions } from '@/db/schema/platform';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { canReadGallery } from '../policy';
import { openIndex, wordIndex, wordsIn, type Search, type WordIndex } from './word-index';

type GalleryEvent = Pick<Event, 'id' | 'slug' | 'status' | 'galleryPublished'>;
type Words = {
  version: number;
  index: WordIndex;
  /** By text: of most exhibits nothing changes. */
  known: ReadonlyMap<string, ReadonlySet<string>>;
  search?: Search;
};

/** Indexes of the galleries that were asked last, each for the version of the event's pages that it was made from. */
const kept = new Map<string, Words>();
const MOST_KEPT = 4;
/** Texts whose words are gathered before others have their turn. */
const AT_ONCE = 10;

/** What cache-handler.mjs compares for the event's pages: whatever they show has changed when this has. */
async function versionOf(eventSlug: string): Promise<number> {
  const rows = await read()
    .select({ version: cacheVersions.version })
    .from(cacheVersions)
    .where(inArray(cacheVersions.tag, ['all', `event:${eventSlug}`]));
  return rows.reduce((sum, { version }) => sum + version, 0);
}

async function wordsOf(event: GalleryEvent): Promise<Words> {
  // Before the texts: of a change in between, the next who asks hears
  const version = await versionOf(event.slug);
  const before = kept.get(event.id);
  const words = before?.version === version ? before : await madeWords(event.id, version, before?.known);
  kept.delete(event.id);
  kept.set(event.id, words);
  for (const id of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(id);
  return words;
}

async function madeWords(eventId: string, version: number, before?: Words['known']): Promise<Words> {
  const all = await texts(eventId);
  const known = new Map<string, ReadonlySet<string>>();
  let gathered = 0;
  for (const text of all) {
    const words = before?.get(text) ?? wordsIn(text);
    // Others are served meanwhile
    if (words !== before?.get(text) && ++gathered % AT_ONCE === 0) await setImmediate();
    known.set(text, words);
  }
  return { version, known, index: wordIndex(all.map((text) => known.get(text) ?? [])) };
}

/** The words of the published exhibits by number, for a browser to search in; undefined when there is no gallery to see. */
export async function galleryWords(actor: Actor, event: GalleryEvent): Promise<WordIndex | undefined> {
  return canReadGallery(actor, event) ? (await wordsOf(event)).index : undefined;
}

/** Searches the published exhibits by number: in titles, texts and the words on posters, in both languages. */
export async function gallerySearch(actor: Actor, event: GalleryEvent): Promise<Search> {
  if (!canReadGallery(actor, event)) return () => new Set();
  const words = await wordsOf(event);
  return (words.search ??= openIndex(words.index));
}

const both = (...all: Localized[]) => all.flatMap(({ de, en }) => [de, en]);

/** All words of each published exhibit, in the order of publicGallery. Three statements. */
async function texts(eventId: string): Promise<string[]> {
  const published = and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published'));
  const rows = await read().select().from(exhibits).where(published).orderBy(asc(exhibits.number));
  const posters = await read()
    .select({ exhibitId: media.exhibitId, transcript: media.transcript, foundText: media.foundText })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(published);
  const assigned = await read()
    .select({ exhibitId: exhibitTopics.exhibitId, name: topics.name })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .innerJoin(exhibits, eq(exhibits.id, exhibitTopics.exhibitId))
    .where(published);
  const wordsOfExhibit = new Map(rows.map((row) => [row.id, textsOf(row)]));
  for (const { exhibitId, transcript, foundText } of posters) {
    wordsOfExhibit.get(exhibitId)?.push(...both(transcript), foundText);
  }
  for (const { exhibitId, name } of assigned) wordsOfExhibit.get(exhibitId)?.push(...both(name));
  return [...wordsOfExhibit.values()].map((words) => words.join(' · '));
}

function textsOf(row: typeof exhibits.$inferSelect): string[] {
  const { title, summary, startingPoint, approach, result, transfer, obstacles } = row;
  const { targetGroups, funding, partners, organisation, region, number } = row;
  const named = row.people.filter(({ shown }) => shown).map(({ name }) => name);
  return [
    ...both(title, summary, startingPoint, approach, result, transfer, obstacles),
    ...both(targetGroups, funding, partners, region),
    ...[organisation, String(number), ...named],
  ];
}
