import { takesPlace } from '@/features/registration/lifecycle';
import { sealAnswer } from '@/features/registration/questions/answer-seal';
import type { Localized } from '@/lib/i18n/locale';
import type { Tx } from '../client';
import { answerOptions, answers, questionOptions, questions } from '../schema/questions';
import { berlinInstant, shiftDay } from './berlin-time';
import { eventId } from './event';
import { sampleId } from './ids';
import { randomOf, registrationId } from './registrations';
import type { SeedEvent, SeedRegistration } from './types';

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

const arrivals = {
  de: ['gegen 18 Uhr', 'etwa 19:30 Uhr, mit dem Zug', 'erst nach 20 Uhr', 'schon am Mittag', '17:45 Uhr'],
  en: ['around 6 p.m.', 'about half past seven, by train', 'in the afternoon'],
};
const DAYS_KEPT = 14;

/** What the form of the next event asks beside name and address; nobody has to answer. */
export async function seedQuestions(
  tx: Tx,
  event: SeedEvent,
  rows: readonly SeedRegistration[],
): Promise<void> {
  const id = (key: string) => sampleId('question', event.slug, key);
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
    {
      ...{ ...of, id: id('children'), type: 'number', position: 3, minimum: 0, maximum: 5 },
      label: { de: 'Für wie viele Kinder wünschen Sie Betreuung?', en: 'How many children need childcare?' },
      help: {
        de: 'Die Betreuung ist kostenlos. Wir fragen Sie später nach dem Alter.',
        en: 'Childcare is free of charge. We will ask you for their ages later.',
      },
      sensitive: true,
      deleteAt: berlinInstant(shiftDay(event.days.at(-1) ?? '', DAYS_KEPT), '00:00'),
    },
  ]);
  await tx.insert(questionOptions).values(
    workshops.map(({ key, label, places }, position) => ({
      ...{ id: optionId(event, key), questionId: id('workshop'), label, places, position },
    })),
  );
  for (const given of answersOf(event, rows)) {
    const place = { registrationId: registrationId(event, given.row), questionId: id(given.question) };
    const sensitive = given.question === 'children';
    await tx.insert(answers).values({ ...place, value: sealAnswer(place, given, sensitive) });
    const chosen = given.optionIds.map((option) => ({ ...place, optionId: option }));
    if (chosen.length > 0) await tx.insert(answerOptions).values(chosen);
  }
}

const optionId = (event: SeedEvent, key: string) => sampleId('question-option', event.slug, key);

type Given = {
  row: SeedRegistration;
  question: 'workshop' | 'dinner' | 'arrival' | 'children';
  value: string;
  optionIds: string[];
};

/** What people answered. Who holds a place fills the workshops; who waits chose none of which there are only so many. */
function answersOf(event: SeedEvent, rows: readonly SeedRegistration[]): Given[] {
  const random = randomOf(event, 'answers');
  const choices = workshops.flatMap(({ key, chosen }) => Array.from({ length: chosen }, () => key));
  const placed = random.shuffle(rows.filter(({ status }) => takesPlace(status)));
  const workshopOf = new Map(choices.map((key, index) => [placed[index], key]));
  return rows.flatMap((row) => {
    const given: Given[] = [];
    const add = (question: Given['question'], value: string, optionIds: string[] = []) =>
      given.push({ row, question, value, optionIds });
    const workshop = workshopOf.get(row);
    if (workshop) add('workshop', '', [optionId(event, workshop)]);
    if (random.chance(0.85)) {
      const comes = random.chance(0.4);
      add('dinner', comes ? 'yes' : 'no');
      if (comes && random.chance(0.8)) add('arrival', random.pick(arrivals[row.language]));
    }
    if (random.chance(0.07)) add('children', String(random.between(1, 2)));
    return given;
  });
}
