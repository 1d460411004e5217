import type { Page } from '@playwright/test';
import { and, asc, eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, media, topics } from '@/db/schema/gallery';
import type { OwnEvent } from './event';
import { expect } from './fixtures';
import { sampleSlugs } from './pages';
import { words } from './words';

type Exhibit = typeof exhibits.$inferSelect;

/** An exhibit of the sample with a poster, and the address of its page. */
export async function sampleExhibit(): Promise<{ exhibit: Exhibit; path: string }> {
  const { upcoming } = await sampleSlugs();
  const event = await read().query.events.findFirst({
    where: (table, { eq: is }) => is(table.slug, upcoming),
  });
  const exhibit = await read().query.exhibits.findFirst({
    where: and(eq(exhibits.eventId, event?.id ?? ''), eq(exhibits.status, 'published')),
    orderBy: asc(exhibits.number),
  });
  if (!exhibit) throw new Error('The sample has no exhibit');
  return { exhibit, path: `/de/${upcoming}/gallery/${exhibit.slug}` };
}

/** Opens the page of an exhibit, and waits until its scripts have marked it as seen: from then on links open the viewer. */
export async function openExhibit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectScripts(page);
}
export async function expectScripts(page: Page): Promise<void> {
  const seen = page.getByRole('button', { name: words('de')('gallery.seenThis'), exact: true });
  await expect(seen).toHaveAttribute('aria-pressed', 'true');
}

/**
 * Makes the exhibit of a test's own event one of the sample, with its texts and its poster, and hangs two more: one on the topic
 * "Sprache" as well, one on "Betriebe". Questions are shown at once.
 */
export async function hangThree(event: OwnEvent): Promise<{ exhibit: Exhibit; other: string }> {
  const { exhibit } = await sampleExhibit();
  const poster = await read().query.media.findFirst({
    where: and(eq(media.exhibitId, exhibit.id), eq(media.kind, 'poster')),
  });
  if (!poster) throw new Error('The exhibit of the sample has no poster');
  const { title, summary, startingPoint, approach, result, transfer, obstacles } = exhibit;
  const { targetGroups, region, period, funding, partners, organisation, people, links } = exhibit;
  const { contactName, contactEmail } = exhibit;
  const both = (text: string) => ({ de: text, en: text });
  const hung = { eventId: event.id, status: 'published', kind: 'good', updatedAt: new Date() } as const;
  const [care, bakery, language, trades] = Array.from({ length: 4 }, () => crypto.randomUUID());
  const other = 'Deutsch am Pflegebett';
  await write(async (tx) => {
    await tx.update(events).set({ galleryModeration: 'after' }).where(eq(events.id, event.id));
    const story = { startingPoint, approach, result, transfer, obstacles };
    const facts = { targetGroups, region, period, funding, partners, organisation, people, links };
    await tx
      .update(exhibits)
      .set({ title, summary, ...story, ...facts, contactName, contactEmail })
      .where(eq(exhibits.id, event.exhibitId));
    await tx.insert(media).values({ ...poster, id: crypto.randomUUID(), exhibitId: event.exhibitId });
    const [pflege, brot] = ['Deutsch, wo man es braucht', 'Brot und Wörter'].map(both);
    await tx.insert(exhibits).values([
      { ...hung, id: care, number: 2, slug: 'pflege', title: both(other), summary: pflege },
      { ...hung, id: bakery, number: 3, slug: 'baeckerei', title: both('In der Bäckerei'), summary: brot },
    ]);
    await tx.insert(topics).values([
      { id: language, eventId: event.id, slug: 'sprache', name: both('Sprache') },
      { id: trades, eventId: event.id, slug: 'betriebe', name: both('Betriebe'), position: 1 },
    ]);
    await tx.insert(exhibitTopics).values([
      { exhibitId: event.exhibitId, topicId: language ?? '' },
      { exhibitId: care ?? '', topicId: language ?? '' },
      { exhibitId: bakery ?? '', topicId: trades ?? '' },
    ]);
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
  return { exhibit, other };
}
