import { expect, it } from 'vitest';
import { findEvent } from '@/features/events/queries';
import { findExhibit } from '@/features/gallery/queries';
import { guest } from '@/features/people/actor';
import { readStoredFile } from '@/lib/files';
import { readPdf } from '@/lib/print/read-pdf';
import { write } from '../client';
import { testDatabase } from '../testing';
import { seedConference } from './conference';
import { enclosures } from './content/enclosures';
import { modelEvent } from './content/model';
import { upcomingEvent } from './content/upcoming';
import { seedGallery } from './exhibits';
import { copyEnclosures, seedEnclosures, storeEnclosures } from './gallery-enclosures';
import { seedPeople } from './people';
import { scenes } from './pictures/scenes';
import { renderHandout } from './posters/handout';

const now = new Date('2026-11-22T14:00:00Z');
const samples = [modelEvent, upcomingEvent(now)] as const;

it('shows pictures, something to take away and a video beside the posters of both conferences', async () => {
  await testDatabase();
  const stored = await storeEnclosures(samples[0], now);
  const copied = await copyEnclosures(stored, samples[1]);
  await write(async (tx) => {
    await seedPeople(tx, now);
    for (const [index, sample] of samples.entries()) {
      await seedConference(tx, sample, now);
      await seedGallery(tx, sample, new Map(), now);
      await seedEnclosures(tx, sample, index === 0 ? stored : copied);
    }
  });
  for (const sample of samples) {
    const event = (await findEvent(guest, sample.slug))!;
    const shown = await Promise.all(Object.keys(enclosures).map((slug) => findExhibit(guest, event, slug)));
    expect(shown.map((found) => [found?.slug, found?.pictures.length, found?.documents.length])).toEqual([
      ['faire-integration-bleibt', 0, 1],
      ['anerkennung-im-tandem', 1, 0],
      ['ohne-zeugnis-mit-koennen', 2, 1],
      ['beratung-auf-raedern', 2, 0],
    ]);
  }
  for (const { files } of [...stored.values(), ...copied.values()]) {
    for (const { storageKey } of files) expect(await readStoredFile(storageKey)).toBeDefined();
  }
}, 60_000);

it('hands out two tagged pages, one in each language, the same bytes each time', async () => {
  const handouts = modelEvent.exhibits.flatMap((exhibit) => {
    const { handout } = enclosures[exhibit.slug] ?? {};
    return handout ? [{ exhibit, title: handout.title }] : [];
  });
  expect(handouts).toHaveLength(2);
  for (const { exhibit, title } of handouts) {
    const pdf = await renderHandout(exhibit, title);
    const { tagged, pages } = await readPdf(pdf);
    const text = pages.map((page) => page.text.replace(/\s+/g, ' '));
    expect([tagged, pages.length]).toEqual([true, 2]);
    expect(text[0]).toContain(exhibit.poster.steps.title.de);
    expect(text[1]).toContain(exhibit.poster.steps.title.en);
    expect((await renderHandout(exhibit, title)).equals(pdf)).toBe(true);
  }
}, 60_000);

it('draws every scene for some exhibit, says what it shows in both languages, and writes nothing on it', () => {
  const pictures = Object.values(enclosures).flatMap((one) => one.pictures);
  expect(pictures.map(({ scene }) => scene).sort()).toEqual(Object.keys(scenes).sort());
  for (const { alt, title } of pictures) {
    for (const words of [alt, title]) expect([words.de, words.en]).not.toContain('');
  }
  for (const draw of Object.values(scenes)) expect(draw()).not.toContain('<text');
});
