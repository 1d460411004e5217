import { expect, it } from 'vitest';
import { write } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { listExhibits } from '@/features/gallery/desk-queries';
import { changedPassages, passages } from '@/features/gallery/review/passages';
import { findVersions, listVersions } from '@/features/gallery/review/queries';
import { system } from '@/features/people/actor';
import { seedConference } from './conference';
import { upcomingEvent } from './content/upcoming';
import { eventId } from './event';
import { seedGallery } from './exhibits';
import { seedReview } from './gallery-review';
import { sampleId } from './ids';
import { seedPeople } from './people';

const now = new Date('2026-11-26T12:00Z');
const sample = upcomingEvent(now);
const root = system('test');

it('has exhibits in review, with comments, and a version that differs in what can be read', async () => {
  await testDatabase();
  await write(async (tx) => {
    await seedPeople(tx, now);
    await seedConference(tx, sample, now);
    await seedGallery(tx, sample, new Map(), now);
    await seedReview(tx, sample, now);
  });
  const event = { id: eventId(sample) };
  const all = (await listExhibits(root, event))?.exhibits ?? [];
  const open = all.filter(({ status }) => status !== 'published');
  expect(open.map(({ number, status, openComments }) => [number, status, openComments])).toEqual([
    [8, 'draft', 3],
    [11, 'draft', 0],
    [13, 'submitted', 1],
    [14, 'accepted', 1],
  ]);
  const id = sampleId('exhibit', sample.slug, sample.exhibits.find(({ number }) => number === 8)?.slug ?? '');
  expect((await listVersions(root, event, id))?.versions.map(({ status }) => status)).toEqual([
    'draft',
    'submitted',
  ]);
  const found = await findVersions(root, event, id, [1, 0]);
  const [before, after] = [1, 0].map((number) =>
    passages(found!.contents.get(number)!.snapshot, found!.topicNames, 'de'),
  );
  expect(changedPassages(before!, after!).map(({ key }) => key)).toEqual(['summary.de', 'summary.en']);
});
