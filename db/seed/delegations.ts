import { inArray } from 'drizzle-orm';
import { demoAddress } from '@/features/people/schema';
import type { Tx } from '../client';
import { delegations, registrations } from '../schema/registration';
import { eventId, READABLE } from './event';
import { sampleId } from './ids';
import { seededRandom } from './random';
import type { SeedEvent, SeedRegistration } from './types';

/** The person whom the demo signs in as attendee has registered the colleagues of the same organisation as well. */
export async function seedDelegation(tx: Tx, event: SeedEvent, rows: SeedRegistration[]): Promise<void> {
  const [attendee, ...others] = rows.filter(({ status }) => status === 'confirmed');
  const colleagues = others.filter(({ organisation }) => organisation === attendee?.organisation);
  if (!attendee || colleagues.length === 0) throw new Error('The sample has nobody for a delegation');
  const random = seededRandom(Number.parseInt(sampleId('delegations', event.slug).slice(0, 8), 16));
  const delegationId = sampleId('delegation', event.slug, attendee.reference);
  await tx.insert(delegations).values({
    id: delegationId,
    eventId: eventId(event),
    givenName: attendee.firstName,
    familyName: attendee.lastName,
    organisation: attendee.organisation,
    email: demoAddress('attendee'),
    locale: attendee.language,
    code: Array.from({ length: 10 }, () => random.pick([...READABLE])).join(''),
    createdAt: attendee.registeredAt,
  });
  const ids = colleagues.map(({ reference }) => sampleId('registration', event.slug, reference));
  await tx.update(registrations).set({ delegationId }).where(inArray(registrations.id, ids));
}
