import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discardMedium, storePoster, type StoredMedium } from '@/features/gallery/posters/uploads';
import { keepFile, readStoredFile, withIncoming } from '@/lib/files';
import type { Tx } from '../client';
import * as schema from '../schema';
import { funding } from './content/exhibits/poster-words';
import { eventId } from './event';
import { sampleId } from './ids';
import { demoPersonId } from './people';
import { renderPosterPdf } from './posters/render';
import type { SeedEvent, SeedExhibit } from './types';

/** The demo's exhibitor shows the first exhibits that are still in draft, and one that is published. */
const ofDemoExhibitor = [1, 8, 11];

export type PosterOf = ReadonlyMap<number, StoredMedium>;

/** Draws the posters of an event's exhibits and puts them into the file store, by number. Says which one is done. */
export async function storePosters(event: SeedEvent, now: Date, done: () => void): Promise<PosterOf> {
  const posters = new Map<number, StoredMedium>();
  for (const exhibit of event.exhibits) {
    const stored = await storePoster(
      {
        pdf: await renderPosterPdf(exhibit, 'de'),
        eventId: eventId(event),
        name: exhibit.slug,
        id: (part) => sampleId('poster', event.slug, exhibit.slug, part),
      },
      now,
    );
    if (!stored.ok) throw new Error(`The poster of ${exhibit.slug} was refused: ${stored.reason}`);
    posters.set(exhibit.number, stored.value);
    done();
  }
  return posters;
}

/** The same posters for another event that shows the same exhibits: copies of the files, since drawing takes its time. */
export async function copyPosters(posters: PosterOf, event: SeedEvent): Promise<PosterOf> {
  const copies = new Map<number, StoredMedium>();
  for (const [number, poster] of posters) copies.set(number, await copyMedium(poster, event));
  return copies;
}

/** The files of a medium once more, for the same exhibit of another event. */
export async function copyMedium({ files, media }: StoredMedium, event: SeedEvent): Promise<StoredMedium> {
  const copyId = (id: string) => sampleId('copy', event.slug, id);
  const ownerId = copyId(media.id);
  const copied = await withIncoming(async (folder) => {
    const rows: StoredMedium['files'] = [];
    for (const file of files) {
      const path = join(folder, file.id);
      const content = await readStoredFile(file.storageKey);
      if (!content) throw new Error(`The file ${file.name} is gone`);
      await writeFile(path, content);
      rows.push({
        ...file,
        ...(await keepFile(path)),
        id: copyId(file.id),
        eventId: eventId(event),
        ownerId,
      });
    }
    return rows;
  });
  const copyFile = <File extends { fileId: string }>(file: File): File => ({
    ...file,
    fileId: copyId(file.fileId),
  });
  const pages = media.pages.map(({ derivatives, tiles, ...page }) => ({
    ...page,
    derivatives: derivatives.map(copyFile),
    tiles: tiles && copyFile(tiles),
  }));
  const [first] = pages;
  return {
    files: copied,
    media: {
      ...{ ...media, pages, id: ownerId, fileId: copyId(media.fileId) },
      derivatives: first?.derivatives ?? [],
    },
  };
}

export async function discardPosters(posters: PosterOf): Promise<void> {
  await Promise.all([...posters.values()].map(discardMedium));
}

export async function seedGallery(tx: Tx, event: SeedEvent, posters: PosterOf, now: Date): Promise<void> {
  const of = { eventId: eventId(event) };
  await tx.insert(schema.topics).values(
    event.topics.map(({ key, name }, position) => {
      return { ...of, id: sampleId('topic', event.slug, key), slug: key, name, position };
    }),
  );
  for (const exhibit of event.exhibits) {
    const id = sampleId('exhibit', event.slug, exhibit.slug);
    await tx.insert(schema.exhibits).values(exhibitRow(event, exhibit, id, now));
    await tx.insert(schema.exhibitTopics).values(
      exhibit.topics.map((topic) => ({
        id: sampleId('exhibit-topic', id, topic),
        exhibitId: id,
        topicId: sampleId('topic', event.slug, topic),
      })),
    );
    await tx.insert(schema.stations).values({
      ...of,
      id: sampleId('station', event.slug, exhibit.number),
      number: exhibit.number,
      name: exhibit.station.label,
      roomId: sampleId('room', event.slug, exhibit.station.room),
      exhibitId: id,
    });
    if (ofDemoExhibitor.includes(exhibit.number)) {
      await tx
        .insert(schema.exhibitors)
        .values({ id: sampleId('exhibitor', id), exhibitId: id, personId: demoPersonId('exhibitor') });
    }
    const poster = posters.get(exhibit.number);
    if (!poster) continue;
    await tx.insert(schema.files).values(poster.files);
    await tx
      .insert(schema.media)
      .values({ ...poster.media, exhibitId: id, alt: exhibit.posterAlt, transcript: exhibit.posterText });
  }
}

function exhibitRow(event: SeedEvent, exhibit: SeedExhibit, id: string, now: Date) {
  const { number, slug, status, title, summary, story, kind, organisation, contact, period } = exhibit;
  const { obstacles, targetGroups, partners, people, links, videoUrl } = exhibit;
  return {
    ...{ id, number, slug, status, title, summary, kind, organisation },
    ...{ ...story, obstacles, targetGroups, partners, funding, people, links, videoUrl },
    eventId: eventId(event),
    region: exhibit.region,
    contactName: contact.name,
    contactEmail: contact.email,
    period: `${monthOf(period.from)}–${monthOf(period.to)}`,
    updatedAt: now,
    publishedAt: status === 'published' ? now : null,
  };
}

/** "2023-01" as "01/2023", which both languages read alike. */
function monthOf(yearMonth: string): string {
  const [year, month] = yearMonth.split('-');
  return `${month}/${year}`;
}
