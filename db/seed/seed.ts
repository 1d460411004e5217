import { read, write } from '../client';
import { recordAudit } from '../audit';
import { events } from '../schema/events';
import { seedCodes } from './codes';
import { modelEvent } from './content/model';
import { registrationsOf } from './content/people';
import { upcomingEvent } from './content/upcoming';
import { seedDelegation } from './delegations';
import { eventId, seedAgenda, seedEvent, seedRegistrations } from './event';
import { copyPosters, discardPosters, seedGallery, storePosters, type PosterOf } from './exhibits';
import { seedPeople, seedRoles } from './people';
import { seedQuestions } from './questions';
import { seedSignups } from './signups';

/** True when the database holds an event already, of whatever kind: the sample never mixes with real data. */
export async function hasEvents(): Promise<boolean> {
  return (await read().select({ id: events.id }).from(events).limit(1)).length > 0;
}

/** Loads the sample conferences, all or nothing. `report` hears what is being done, for whoever waits. */
export async function seedSample(now: Date, report: (words: string) => void): Promise<void> {
  const upcoming = upcomingEvent(now);
  const sample = [modelEvent, upcoming];
  const posters: PosterOf[] = [];
  let drawn = 0;
  try {
    const total = modelEvent.exhibits.length;
    const ofModel = await storePosters(modelEvent, now, () =>
      report(`Drawing posters: ${++drawn} of ${total}`),
    );
    posters.push(ofModel, await copyPosters(ofModel, upcoming));
    report('Writing the sample conferences');
    await write(async (tx) => {
      await seedPeople(tx, now);
      for (const [index, event] of sample.entries()) {
        await seedEvent(tx, event, now);
        await seedRoles(tx, eventId(event), now);
        await seedAgenda(tx, event, now);
        await seedGallery(tx, event, posters[index] ?? new Map(), now);
        const people = registrationsOf(event, now);
        await seedRegistrations(tx, event, people);
        await seedSignups(tx, event, people, now);
        if (event.key === 'upcoming') {
          await seedCodes(tx, event, now);
          await seedQuestions(tx, event);
          await seedDelegation(tx, event, people);
        }
        const detail = { sample: event.key };
        await recordAudit(tx, { kind: 'system', reason: 'sample' }, now, {
          action: 'event.create',
          eventId: eventId(event),
          subjectId: eventId(event),
          detail,
        });
      }
    });
  } catch (error) {
    await Promise.all(posters.map(discardPosters));
    throw error;
  }
}
