import { read, write } from '../client';
import { events } from '../schema/events';
import { seedConference } from './conference';
import { modelEvent } from './content/model';
import { upcomingEvent } from './content/upcoming';
import { copyPosters, discardPosters, seedGallery, storePosters, type PosterOf } from './exhibits';
import {
  copyEnclosures,
  discardEnclosures,
  seedEnclosures,
  storeEnclosures,
  type EnclosureOf,
} from './gallery-enclosures';
import { seedReview } from './gallery-review';
import { seedTalk } from './gallery-talk';
import { discardPlans, seedTour, storePlans, type PlanOf } from './gallery-tour';
import { seedPeople } from './people';
import { discardPhotos, storePhotos, type PhotoOf } from './speaking';

/** True when the database holds an event already, of whatever kind: the sample never mixes with real data. */
export async function hasEvents(): Promise<boolean> {
  return (await read().select({ id: events.id }).from(events).limit(1)).length > 0;
}

/** Loads the sample conferences, all or nothing. `report` hears what is being done, for whoever waits. */
export async function seedSample(now: Date, report: (words: string) => void): Promise<void> {
  const upcoming = upcomingEvent(now);
  const sample = [modelEvent, upcoming];
  const posters: PosterOf[] = [];
  const enclosures: EnclosureOf[] = [];
  const plans: PlanOf[] = [];
  let photos: PhotoOf = new Map();
  let drawn = 0;
  try {
    const total = modelEvent.exhibits.length;
    // At once: while a file is worked on, the next one is drawn
    const [ofModel, beside] = await Promise.all([
      storePosters(modelEvent, now, () => report(`Drawing posters: ${++drawn} of ${total}`)),
      storeEnclosures(modelEvent, now),
    ]);
    posters.push(ofModel, await copyPosters(ofModel, upcoming));
    enclosures.push(beside, await copyEnclosures(beside, upcoming));
    photos = await storePhotos(upcoming);
    for (const event of sample) plans.push(await storePlans(event));
    report('Writing the sample conferences');
    await write(async (tx) => {
      await seedPeople(tx, now);
      for (const [index, event] of sample.entries()) {
        await seedConference(tx, event, now, photos);
        await seedGallery(tx, event, posters[index] ?? new Map(), now);
        await seedEnclosures(tx, event, enclosures[index] ?? new Map());
        await seedTour(tx, event, plans[index] ?? new Map(), now);
        if (event.key === 'upcoming') await seedReview(tx, event, now);
        if (event.key === 'upcoming') await seedTalk(tx, event, now);
      }
    });
  } catch (error) {
    await Promise.all(posters.map(discardPosters));
    await Promise.all(enclosures.map(discardEnclosures));
    await Promise.all(plans.map(discardPlans));
    await discardPhotos(photos);
    throw error;
  }
}
