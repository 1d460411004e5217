import type { SeedSpeaker } from '../types';
import { modelSpeakers } from './model-speakers';

/** Some were there the last time. */
const returning = [
  'samira-engel',
  'matthias-orlow',
  'ayse-demirkan',
  'iryna-kovalchuk',
  'tobias-renner',
  'leyla-haddad',
  'miriam-adeyemi',
  'omar-al-masri',
];

export const upcomingSpeakers: SeedSpeaker[] = [
  ...modelSpeakers.filter(({ key }) => returning.includes(key)),
  {
    key: 'selin-hoffmann',
    name: 'Selin Hoffmann',
    role: { de: 'Moderatorin', en: 'Moderator' },
    organisation: 'Redaktion Zwischenfrage',
    bio: {
      de: 'Selin Hoffmann moderiert im Radio und auf Bühnen. Sie mag Antworten, die mit „es kommt darauf an“ beginnen und dann konkret werden.',
      en: 'Selin Hoffmann moderates on the radio and on stage. She likes answers that begin with “it depends” and then become specific.',
    },
  },
  {
    key: 'david-oyelaran',
    name: 'David Oyelaran',
    role: { de: 'Meister und Ausbildungsleiter', en: 'Master craftsman and head of training' },
    organisation: 'Elektro Saaleland eG',
    bio: {
      de: 'David Oyelaran bildet in einer Genossenschaft von Handwerksbetrieben aus. Zwölf seiner Kolleg*innen haben ihre Anerkennung während der Arbeit erreicht.',
      en: 'David Oyelaran trains people in a co-operative of craft businesses. Twelve of his colleagues gained recognition while working.',
    },
  },
  {
    key: 'hanna-lewandowski',
    name: 'Hanna Lewandowski',
    role: { de: 'Leiterin Kompetenzfeststellung', en: 'Head of skills assessment' },
    organisation: 'Kammerverbund Oderland',
    bio: {
      de: 'Hanna Lewandowski hat Verfahren aufgebaut, mit denen Menschen ohne Abschluss ihr Können nachweisen – mit Werkstück statt Klausur.',
      en: 'Hanna Lewandowski has set up procedures by which people without certificates prove their skills – with a workpiece instead of an exam paper.',
    },
  },
  {
    key: 'farid-rahmani',
    name: 'Farid Rahmani',
    role: { de: 'Sprachcoach', en: 'Language coach' },
    organisation: 'Sprachwerk Leine, Hannover',
    bio: {
      de: 'Farid Rahmani hat selbst am Fließband Deutsch gelernt. Heute übt er mit Teams die Sätze, die in der nächsten Schicht gebraucht werden.',
      en: 'Farid Rahmani learned German on the assembly line himself. Today he practises with teams the sentences they will need on the next shift.',
    },
  },
  {
    key: 'claire-dubois',
    name: 'Claire Dubois',
    role: { de: 'Referentin für europäische Zusammenarbeit', en: 'Adviser on European co-operation' },
    organisation: 'European Network for Skills and Arrival (Brüssel)',
    bio: {
      de: 'Claire Dubois vergleicht, wie Städte in sieben Ländern die ersten hundert Tage nach der Ankunft gestalten. Sie spricht Englisch, versteht Deutsch und antwortet in beidem.',
      en: 'Claire Dubois compares how cities in seven countries shape the first hundred days after arrival. She speaks English, understands German and answers in both.',
    },
  },
  {
    key: 'susanne-kirchhoff',
    name: 'Susanne Kirchhoff',
    role: { de: 'Unterabteilungsleiterin', en: 'Deputy director-general' },
    organisation: 'Bundesministerium, Abteilung Arbeitsmarkt',
    bio: {
      de: 'Susanne Kirchhoff verantwortet Förderprogramme zur Arbeitsmarktintegration und liest Projektberichte am liebsten von hinten: zuerst die Stolpersteine.',
      en: 'Susanne Kirchhoff is responsible for labour market integration programmes and prefers to read project reports from the back: the stumbling blocks first.',
    },
  },
];
