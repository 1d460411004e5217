import { and, asc, eq } from 'drizzle-orm';
import type { Localized } from '@/lib/i18n/locale';
import type { Tx } from '../client';
import { answerOptions, answers, questionOptions, questions } from '../schema/questions';
import { registrations } from '../schema/registration';
import { eventId } from './event';
import { sampleId } from './ids';
import type { SeedEvent } from './types';

type Option = { key: string; label: Localized; places: number; chosen: number };

const workshops: Option[] = [
  {
    key: 'anerkennung',
    label: { de: 'Anerkennung im ländlichen Raum', en: 'Recognition in rural areas' },
    places: 20,
    chosen: 20,
  },
  {
    key: 'betriebe',
    label: { de: 'Kleine Betriebe gewinnen', en: 'Winning over small businesses' },
    places: 20,
    chosen: 13,
  },
  {
    key: 'sprache',
    label: { de: 'Sprache am Arbeitsplatz', en: 'Language at work' },
    places: 25,
    chosen: 9,
  },
];

/** What the form of the next event asks beside name and address; nobody has to answer. */
export async function seedQuestions(tx: Tx, event: SeedEvent): Promise<void> {
  const id = (key: string) => sampleId('question', event.slug, key);
  const optionId = (key: string) => sampleId('question-option', event.slug, key);
  const of = { eventId: eventId(event) };
  await tx.insert(questions).values([
    {
      ...{ ...of, id: id('workshop'), type: 'oneOf', position: 0 },
      label: { de: 'Welchen Workshop möchten Sie besuchen?', en: 'Which workshop would you like to attend?' },
      help: { de: 'Die Plätze sind begrenzt.', en: 'Places are limited.' },
    },
    {
      ...{ ...of, id: id('dinner'), type: 'yesNo', position: 1 },
      label: {
        de: 'Kommen Sie zum Abendessen am Vorabend?',
        en: 'Will you join us for dinner the evening before?',
      },
    },
    {
      ...{ ...of, id: id('arrival'), type: 'shortText', position: 2 },
      label: { de: 'Wann kommen Sie ungefähr an?', en: 'When will you arrive, roughly?' },
      shownWhen: { questionId: id('dinner'), values: ['yes'] },
    },
  ]);
  await tx.insert(questionOptions).values(
    workshops.map(({ key, label, places }, position) => ({
      ...{ id: optionId(key), questionId: id('workshop'), label, places, position },
    })),
  );
  const coming = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, of.eventId), eq(registrations.status, 'confirmed')))
    .orderBy(asc(registrations.createdAt), asc(registrations.id));
  const choices = workshops.flatMap(({ key, chosen }) => Array.from({ length: chosen }, () => key));
  const given = choices.flatMap((key, index) => {
    const registrationId = coming[index]?.id;
    return registrationId ? [{ registrationId, questionId: id('workshop'), optionId: optionId(key) }] : [];
  });
  // As forms write them: options that were chosen as their ids in JSON
  await tx
    .insert(answers)
    .values(given.map(({ optionId: chosen, ...place }) => ({ ...place, value: JSON.stringify([chosen]) })));
  await tx.insert(answerOptions).values(given);
}
