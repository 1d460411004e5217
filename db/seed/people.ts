import type { Tx } from '../client';
import { people, roleGrants, eventRoles } from '../schema/people';
import { sampleId } from './ids';

/** Those whom the demo lets anyone sign in as, by the part before @demo.example; what a person is called says their role. */
export const demoPeople = {
  administrator: 'Asta Vogt',
  organiser: 'Olena Berger',
  programme: 'Paul Rahimi',
  curator: 'Clara Nguyen',
  door: 'Deniz Lindner',
  viewer: 'Vera Kowalska',
  exhibitor: 'Edin Hartmann',
  speaker: 'Samira Engel',
  attendee: 'Anton Schulze',
} as const;
export type DemoPerson = keyof typeof demoPeople;

export function demoAddress(person: DemoPerson): string {
  return `${person}@demo.example`;
}

export function demoPersonId(person: DemoPerson): string {
  return sampleId('person', person);
}

const keys = Object.keys(demoPeople) as DemoPerson[]; // the object's own literal keys

export async function seedPeople(tx: Tx, now: Date): Promise<void> {
  await tx.insert(people).values(
    keys.map((key) => ({
      id: demoPersonId(key),
      name: demoPeople[key],
      email: demoAddress(key),
      emailVerified: now,
      isAdministrator: key === 'administrator',
      createdAt: now,
    })),
  );
}

export async function seedRoles(tx: Tx, eventId: string, now: Date): Promise<void> {
  await tx.insert(roleGrants).values(
    eventRoles.map((role) => ({
      id: sampleId('role', eventId, role),
      eventId,
      personId: demoPersonId(role),
      role,
      grantedAt: now,
      grantedBy: demoPersonId('administrator'),
    })),
  );
}
