import { DAY_MS } from '@/lib/clock';
import { recordAudit } from '../audit';
import type { Tx } from '../client';
import { seedAgenda } from './agenda';
import { seedBookmarks } from './bookmarks';
import { seedCodes } from './codes';
import { registrationsOf } from './content/people';
import { seedDesk } from './desk';
import { seedCall } from './gallery-call';
import { eventId, seedEvent } from './event';
import { seedHistory } from './history';
import { seedRoles } from './people';
import { seedQuestions } from './questions';
import { seedRegistrations } from './registrations';
import { seedRelease } from './release';
import { seedSignups } from './signups';
import { seedSpeaking, type PhotoOf } from './speaking';
import type { SeedEvent } from './types';

const DAYS_BEFORE_OPENING = 14;

/** All of a sample conference but its gallery. */
export async function seedConference(
  tx: Tx,
  event: SeedEvent,
  now: Date,
  photos: PhotoOf = new Map(),
): Promise<void> {
  await seedEvent(tx, event, now);
  const made = new Date(event.registrationOpensAt.getTime() - DAYS_BEFORE_OPENING * DAY_MS);
  await recordAudit(tx, { kind: 'system', reason: 'sample' }, made, {
    action: 'event.create',
    eventId: eventId(event),
    subjectId: eventId(event),
    detail: { sample: event.key },
  });
  await seedRoles(tx, eventId(event), now);
  await seedAgenda(tx, event, now);
  await seedCall(tx, event, now);
  if (event.key === 'upcoming') await seedSpeaking(tx, event, photos, now);
  const people = registrationsOf(event, now);
  await seedRegistrations(tx, event, people);
  await seedHistory(tx, event, people);
  await seedSignups(tx, event, people, now);
  // With the places that the sign-ups need
  await seedRelease(tx, event, event.registrationOpensAt);
  if (event.key === 'upcoming') {
    await seedBookmarks(tx, event);
    await seedCodes(tx, event, people, now);
    await seedQuestions(tx, event, people);
    await seedDesk(tx, event, people, now);
  }
}
