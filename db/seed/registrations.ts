import { sealNeed } from '@/features/registration/needs';
import { searchKeys } from '@/features/registration/search-keys';
import type { Tx } from '../client';
import { consentsGiven, delegations, registrations } from '../schema/registration';
import { eventId } from './event';
import { sampleId } from './ids';
import { standingOf } from './life';
import { demoAddress, demoPersonId } from './people';
import { seededRandom, type Random } from './random';
import type { SeedEvent, SeedRegistration } from './types';

const READABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function readable(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick([...READABLE])).join('');
}

/** A generator of its own for each part of the sample: what one draws changes nothing for the others. */
export function randomOf(event: SeedEvent, part: string): Random {
  return seededRandom(Number.parseInt(sampleId(part, event.slug).slice(0, 8), 16));
}

export function registrationId(event: SeedEvent, { reference }: { reference: string }): string {
  return sampleId('registration', event.slug, reference);
}

/** The first of those who come is the person whom the demo signs in as attendee. */
export function attendeeOf(rows: readonly SeedRegistration[]): SeedRegistration {
  const attendee = rows.find(({ status }) => status === 'confirmed');
  if (!attendee) throw new Error('The sample has nobody who comes');
  return attendee;
}

/** Where mails to them go. */
export function addressOfRow(rows: readonly SeedRegistration[], row: SeedRegistration): string {
  return row === attendeeOf(rows) ? demoAddress('attendee') : row.email;
}

function delegationId(event: SeedEvent, key: string): string {
  return sampleId('delegation', event.slug, key);
}

export type SeedDelegation = { key: string; contact: SeedRegistration; people: SeedRegistration[] };

/** Who was registered in one submission, and by whom: the demo's attendee for the colleagues, else the first of them. */
export function delegationsOf(rows: readonly SeedRegistration[]): SeedDelegation[] {
  const byKey = new Map<string, SeedRegistration[]>();
  for (const row of rows) {
    if (row.delegation) byKey.set(row.delegation, [...(byKey.get(row.delegation) ?? []), row]);
  }
  return [...byKey].flatMap(([key, people]) => {
    const contact = key === 'colleagues' ? attendeeOf(rows) : people[0];
    return contact ? [{ key, contact, people }] : [];
  });
}

async function seedDelegations(tx: Tx, event: SeedEvent, rows: readonly SeedRegistration[]): Promise<void> {
  const random = randomOf(event, 'delegations');
  for (const { key, contact, people } of delegationsOf(rows)) {
    await tx.insert(delegations).values({
      id: delegationId(event, key),
      eventId: eventId(event),
      givenName: contact.firstName,
      familyName: contact.lastName,
      organisation: contact.organisation,
      email: addressOfRow(rows, contact),
      locale: contact.language,
      code: readable(random, 10),
      createdAt: people[0]?.registeredAt ?? contact.registeredAt,
    });
  }
}

export async function seedRegistrations(
  tx: Tx,
  event: SeedEvent,
  rows: readonly SeedRegistration[],
): Promise<void> {
  await seedDelegations(tx, event, rows);
  const [tickets, agreeing] = [randomOf(event, 'tickets'), randomOf(event, 'consents')];
  const attendee = attendeeOf(rows);
  for (const row of rows) {
    const id = registrationId(event, row);
    const email = addressOfRow(rows, row);
    const ticketCode = readable(tickets, 10);
    const { mails: _, ...standing } = standingOf(row);
    await tx.insert(registrations).values({
      ...{ ...standing, id, email, addressKey: email, ticketCode },
      eventId: eventId(event),
      categoryId: sampleId('category', event.slug, row.category),
      personId: row === attendee ? demoPersonId('attendee') : null,
      delegationId: row.delegation && delegationId(event, row.delegation),
      givenName: row.firstName,
      familyName: row.lastName,
      organisation: row.organisation,
      locale: row.language,
      accessNeeds: sealNeed(id, 'accessNeeds', row.accessNeeds),
      diet: sealNeed(id, 'diet', row.diet),
      ...searchKeys({ ...row, givenName: row.firstName, familyName: row.lastName, email, ticketCode }),
      queueNumber: row.queueNumber,
      waitingSince: row.queueNumber === null ? null : row.registeredAt,
      createdAt: row.registeredAt,
    });
    // Nobody has to be in photographs; most do not mind
    const agreed = event.consents.filter(({ required }) => agreeing.chance(0.6) || required);
    await tx.insert(consentsGiven).values(
      agreed.map((consent) => ({
        id: sampleId('consent-given', id, consent.key),
        registrationId: id,
        consentId: sampleId('consent', event.slug, consent.key),
        givenAt: row.registeredAt,
      })),
    );
  }
}
