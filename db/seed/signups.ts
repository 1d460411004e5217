import { eq } from 'drizzle-orm';
import { DAY_MS } from '@/lib/clock';
import { recordAudit } from '../audit';
import type { Tx } from '../client';
import * as schema from '../schema';
import { eventId } from './event';
import { sampleId } from './ids';
import { seededRandom } from './random';
import type { EventKey, SeedEvent, SeedRegistration } from './types';

type Limit = {
  session: string;
  places: number;
  /** How many have signed up; those beyond the places wait. */
  signups: number;
};

/** Sessions that people sign up for. The first two are at the same time, and the first is full. */
export const limits: Record<EventKey, Limit[]> = {
  model: [],
  upcoming: [
    { session: 'werkstatt-zwei-ziele', places: 20, signups: 24 },
    { session: 'ki-kompetenzen-sichtbar-machen', places: 40, signups: 23 },
    { session: 'werkstatt-deutsch-bei-der-arbeit', places: 20, signups: 11 },
  ],
};

type Signup = { reference: string; at: Date };

/**
 * Who signs up for each session, in their order. The first of those who come, whom the demo signs in as attendee, has a
 * place in the second session and waits for the first.
 */
export function signupsFor(event: SeedEvent, rows: SeedRegistration[], now: Date): Map<string, Signup[]> {
  const random = seededRandom(20270114);
  const coming = rows.filter(({ status }) => status === 'confirmed');
  const [attendee, ...others] = coming;
  return new Map(
    limits[event.key].map(({ session, signups }, index) => {
      const drawn = random.shuffle(others).slice(0, attendee && index < 2 ? signups - 1 : signups);
      const chosen = drawn
        .map(({ reference, registeredAt }) => {
          const at = registeredAt.getTime() + random.between(1, 5 * 24 * 60) * 60_000;
          return { reference, at: new Date(Math.min(at, now.getTime() - DAY_MS)) };
        })
        .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.reference < b.reference ? -1 : 1));
      if (attendee && index < 2) {
        // Second on the waiting list of the first session, somewhere in the second
        const place = index === 0 ? chosen.length - 2 : 9;
        const at = chosen[place]?.at ?? now;
        chosen.splice(place, 0, { reference: attendee.reference, at });
      }
      return [session, chosen];
    }),
  );
}

export async function seedSignups(
  tx: Tx,
  event: SeedEvent,
  rows: SeedRegistration[],
  now: Date,
): Promise<void> {
  const bySession = signupsFor(event, rows, now);
  for (const { session, places } of limits[event.key]) {
    const sessionId = sampleId('session', event.slug, session);
    await tx.update(schema.sessions).set({ places }).where(eq(schema.sessions.id, sessionId));
    const rowsOf = (bySession.get(session) ?? []).map(({ reference, at }, index) => ({
      id: sampleId('signup', sessionId, reference),
      registrationId: sampleId('registration', event.slug, reference),
      sessionId,
      status: index < places ? ('confirmed' as const) : ('waiting' as const),
      queueNumber: index + 1,
      createdAt: at,
    }));
    await tx.insert(schema.signups).values(rowsOf);
    for (const { registrationId, status, createdAt } of rowsOf) {
      const detail = { sessionId, status };
      const signUp = { action: 'registration.signUp', subjectId: registrationId, detail };
      await recordAudit(tx, { kind: 'guest' }, createdAt, { ...signUp, eventId: eventId(event) });
    }
  }
}
