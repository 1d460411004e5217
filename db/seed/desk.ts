import { DAY_MS, HOUR_MS } from '@/lib/clock';
import { recordAudit } from '../audit';
import type { Tx } from '../client';
import { registrationNotes, savedViews } from '../schema/registration-desk';
import { eventId } from './event';
import { sampleId } from './ids';
import { demoPersonId } from './people';
import { registrationId } from './registrations';
import type { SeedEvent, SeedRegistration } from './types';

type Note = { of: (row: SeedRegistration) => boolean; hoursAgo: number; text: string };

const notes: Note[] = [
  {
    of: ({ moves }) => moves.some(({ action }) => action === 'placeInQueue'),
    hoursAgo: 2,
    text: 'Moderiert das Plenum am Nachmittag und braucht auf jeden Fall einen Platz.',
  },
  {
    of: ({ status }) => status === 'pending',
    hoursAgo: 27,
    text: 'Rückfrage beim Verband läuft: Sie wollen sich auf zwei Personen einigen.',
  },
  {
    of: ({ accessNeeds, status }) => accessNeeds.includes('Rollstuhl') && status === 'confirmed',
    hoursAgo: 6 * 24,
    text: 'Mit dem Haus geklärt: Platz am Gang in Reihe 3, Rampe zur Bühne ist da.',
  },
];

/** What the team of an open conference has noted, saved and decided at its desk. */
export async function seedDesk(
  tx: Tx,
  event: SeedEvent,
  rows: readonly SeedRegistration[],
  now: Date,
): Promise<void> {
  const organiser = { kind: 'person' as const, id: demoPersonId('organiser') };
  const of = eventId(event);
  for (const { of: isMeant, hoursAgo, text } of notes) {
    const row = rows.find(isMeant);
    if (!row) continue;
    const subjectId = registrationId(event, row);
    const createdAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
    const id = sampleId('note', subjectId, text);
    await tx
      .insert(registrationNotes)
      .values({ id, registrationId: subjectId, authorId: organiser.id, text, createdAt });
    await recordAudit(tx, organiser, createdAt, { action: 'registration.addNote', eventId: of, subjectId });
  }
  const dinner = `${sampleId('question', event.slug, 'dinner')}:yes`;
  const views = [
    { name: 'Zu prüfen', query: 'status=pending', daysAgo: 20 },
    { name: 'Abendessen am Vorabend', query: new URLSearchParams({ answer: dinner }).toString(), daysAgo: 6 },
  ];
  for (const { name, query, daysAgo } of views) {
    const [subjectId, at] = [sampleId('view', of, name), new Date(now.getTime() - daysAgo * DAY_MS)];
    await tx.insert(savedViews).values({ id: subjectId, eventId: of, name, query, createdAt: at });
    await recordAudit(tx, organiser, at, { action: 'registration.saveView', eventId: of, subjectId });
  }
  if (!event.confirmedUntil) return;
  const detail = { fields: ['confirmEmail'] };
  const change = { action: 'event.registrationRules', eventId: of, subjectId: of, detail };
  await recordAudit(tx, organiser, event.confirmedUntil, change);
}
