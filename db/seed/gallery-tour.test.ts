import { expect, it } from 'vitest';
import { publicPlan } from '@/features/gallery/plan/queries';
import { findTourStop, publicTour } from '@/features/gallery/tour/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { write } from '../client';
import { testDatabase } from '../testing';
import { seedConference } from './conference';
import { modelEvent } from './content/model';
import { upcomingEvent } from './content/upcoming';
import { seedGallery } from './exhibits';
import { seedTour, storePlans } from './gallery-tour';
import { seedPeople } from './people';

const now = new Date('2026-11-22T14:00:00Z');

it.each([
  ['the upcoming conference', upcomingEvent(now), 1],
  ['the model conference', modelEvent, 2],
])('guides through %s and places every station', async (_, sample, plans) => {
  await testDatabase();
  const stored = await storePlans(sample);
  await write(async (tx) => {
    await seedPeople(tx, now);
    await seedConference(tx, sample, now);
    await seedGallery(tx, sample, new Map(), now);
    await seedTour(tx, sample, stored, now);
  });
  const event = (await findEvent(guest, sample.slug))!;
  const tour = await publicTour(guest, event);
  expect(tour?.isCurated).toBe(true);
  expect(tour?.stops.length).toBe(8);
  expect(tour?.stops.filter(({ note, station }) => !note?.de || !note.en || !station?.isOnPlan)).toEqual([]);
  // The gallery's first exhibit is a stop
  expect(await findTourStop(guest, event, 'faire-integration-bleibt')).toMatchObject({ place: 5 });
  const venue = await publicPlan(guest, event);
  expect(venue?.plans.length).toBe(plans);
  expect(venue?.elsewhere).toEqual([]);
  expect(venue?.plans.flatMap(({ stations }) => stations).length).toBe(14);
});
