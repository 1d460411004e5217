import { berlin, berlinInstant } from '../berlin-time';
import type { SeedEvent } from '../types';
import { categories, consents, formats, hosts, topics } from './catalogue';
import { exhibitsOf } from './exhibits';
import { modelSessions } from './model-sessions';
import { modelSpeakers } from './model-speakers';

const day = '2025-10-01';

/** The conference that closed the funding round 2023–2025: over, documented, archived. */
export const modelEvent: SeedEvent = {
  key: 'model',
  slug: 'fachkonferenz-2025',
  status: 'archived',
  timeZone: berlin,
  days: [day],
  doors: '09:00',
  start: '09:00',
  end: '17:00',
  registrationOpensAt: berlinInstant('2025-06-16', '09:00'),
  registrationClosesAt: berlinInstant('2025-09-22', '18:00'),
  changesUntil: null,
  cancelUntil: null,
  confirmedUntil: null,
  places: 170,
  accent: '#0b5c57',
  title: {
    de: 'Drei Jahre, viele Wege: Migration und Arbeitsmarkt',
    en: 'Three years, many paths: migration and the labour market',
  },
  subtitle: {
    de: 'Förderprogramm IQ – Integration durch Qualifizierung',
    en: 'Funding programme IQ – Integration through Qualification',
  },
  summary: {
    de: 'Die Fachkonferenz zum Abschluss der Förderrunde 2023–2025: ein Tag über Flucht und Arbeit, ein neues Einwanderungsrecht, Künstliche Intelligenz in der Beratung – und ein Rundgang zu 14 Beispielen aus der Praxis.',
    en: 'The conference that closed the 2023–2025 funding round: a day about refuge and work, a new immigration law, artificial intelligence in counselling – and a walk past 14 examples of good practice.',
  },
  description: [
    {
      de: 'Selten hat sich in drei Jahren so viel bewegt. Der Angriffskrieg Russlands gegen die Ukraine brachte Menschen nach Deutschland, die oft gut ausgebildet waren und sofort arbeiten durften. Das Fachkräfteeinwanderungsgesetz wurde in Stufen reformiert. Der Job-Turbo setzte auf Tempo. Und in Beratungsstellen hielten Werkzeuge Einzug, die vor kurzem noch niemand kannte.',
      en: 'Seldom has so much moved within three years. Russia’s war of aggression against Ukraine brought people to Germany who were often well trained and allowed to work at once. The Skilled Immigration Act was reformed in stages. The Job-Turbo relied on speed. And counselling centres began to use tools that nobody had known shortly before.',
    },
    {
      de: 'Die Konferenz fragte nach, was davon trägt: Welche Zielgruppen haben wir gut erreicht, welche kaum? Wo führt die schnelle Stelle weiter, wo hält sie fest? Was darf eine Maschine vorschlagen, was muss ein Mensch entscheiden? 170 Teilnehmende aus dem Förderprogramm, von Mittelgebern und Programmadministration, von Kooperationspartnern, Bundesministerien, Bundesbehörden und Verbänden haben mitdiskutiert.',
      en: 'The conference asked what will last. Which groups did we reach well, which hardly at all? Where does a quick job lead on, and where does it hold people back? What may a machine suggest, and what must a person decide? 170 participants from the funding programme, from funders and programme administration, from co-operation partners, federal ministries, federal agencies and associations joined the discussion.',
    },
    {
      de: 'In der Galerie bleiben die 14 Beispiele dieser Förderrunde zugänglich: als Text, als Poster und mit dem, was andere davon übernehmen können.',
      en: 'In the gallery the 14 examples of this funding round remain available: as text, as posters, and with what others can take over from them.',
    },
  ],
  venue: {
    name: 'Alte Setzerei',
    street: 'Setzereihof 12',
    postalCode: '10969',
    city: 'Berlin',
    directions: {
      de: 'Vom U-Bahnhof sind es sechs Minuten zu Fuß durch den zweiten Hof; der Weg ist mit roten Punkten markiert. Zwei Parkplätze für Menschen mit Behinderung liegen direkt am Eingang.',
      en: 'It is a six-minute walk from the underground station through the second courtyard, marked with red dots. Two parking spaces for disabled people are right at the entrance.',
    },
    accessibility: {
      de: 'Alle Veranstaltungsräume sind stufenlos erreichbar; nur das Turmzimmer liegt über einer Treppe und wird nicht bespielt. Induktionsschleife im Großen Saal, Ruheraum im Erdgeschoss, barrierefreie Toiletten auf jeder Etage.',
      en: 'All event rooms can be reached without steps; only the tower room lies up a staircase and is not used. Induction loop in the Great Hall, quiet room on the ground floor, accessible toilets on every floor.',
    },
  },
  contact: {
    name: 'Tagungsbüro Fachkonferenz',
    email: 'tagungsbuero@fachkonferenz.example',
    phone: '+49 30 5550 1925',
  },
  hosts,
  figures: [
    {
      // Without a separator that one language reads as a decimal mark.
      value: '200\u00A0000',
      label: {
        de: 'Menschen (gerundet) in Beratung und Qualifizierung erreicht',
        en: 'people (rounded) reached in counselling and qualification',
      },
      note: { de: 'Förderrunde 2023–2025', en: 'Funding round 2023–2025' },
    },
    {
      value: '58 %',
      label: {
        de: 'der Personen in der Beratung hatten einen Fluchthintergrund',
        en: 'of the people in counselling had a refugee background',
      },
    },
    {
      value: '39 %',
      label: {
        de: 'von ihnen waren Ukrainer*innen',
        en: 'of these were Ukrainians',
      },
      note: {
        de: 'Anteil an den Personen mit Fluchthintergrund in der Beratung',
        en: 'Share of the people with a refugee background in counselling',
      },
    },
    {
      value: '60 %',
      label: {
        de: 'der Teilnehmenden an Qualifizierungen hatten einen Fluchthintergrund',
        en: 'of the participants in qualification had a refugee background',
      },
    },
  ],
  consents,
  categories,
  formats,
  topics,
  tracks: [
    { key: 'refuge', name: { de: 'Flucht und Arbeit', en: 'Refuge and work' }, colour: '#b5532a' },
    { key: 'law', name: { de: 'Recht und Einwanderung', en: 'Law and immigration' }, colour: '#0b5c57' },
    { key: 'digital', name: { de: 'Digitales und KI', en: 'Digital tools and AI' }, colour: '#4a3a78' },
    { key: 'reach', name: { de: 'Zielgruppen', en: 'Target groups' }, colour: '#a07a10' },
  ],
  rooms: [
    room('great-hall', 'Großer Saal', 'Great Hall', 180, 'Erdgeschoss', 'ground floor', [
      'Bühne, Induktionsschleife, Schriftdolmetschen',
      'Stage, induction loop, speech-to-text interpreting',
    ]),
    room('foyer', 'Foyer', 'Foyer', 200, 'Erdgeschoss', 'ground floor', [
      'Tresen, Garderobe, Stationen 1 bis 8',
      'Desk, cloakroom, stations 1 to 8',
    ]),
    room('gallery', 'Galerie', 'Gallery', 120, '1. Etage', 'first floor', [
      'Stationen 9 bis 14',
      'Stations 9 to 14',
    ]),
    room('forum-1', 'Forum 1 – Setzkasten', 'Forum 1 – Type Case', 60, '1. Etage', 'first floor', [
      'Reihen, Beamer',
      'Rows, projector',
    ]),
    room('forum-2', 'Forum 2 – Buchbinderei', 'Forum 2 – Bindery', 50, '1. Etage', 'first floor', [
      'Reihen, Beamer, mobile Höranlage',
      'Rows, projector, portable hearing system',
    ]),
    room('forum-3', 'Forum 3 – Andruck', 'Forum 3 – Proof Room', 45, '2. Etage', 'second floor', [
      'Tische, zwei Leinwände',
      'Tables, two screens',
    ]),
    room('forum-4', 'Forum 4 – Papierlager', 'Forum 4 – Paper Store', 45, '2. Etage', 'second floor', [
      'Stuhlkreis, Beamer',
      'Circle of chairs, projector',
    ]),
    room('workshop', 'Werkstatt', 'Workshop', 32, 'Erdgeschoss', 'ground floor', [
      'Vier Arbeitstische, Pinnwände',
      'Four work tables, pinboards',
    ]),
    {
      key: 'tower',
      name: { de: 'Turmzimmer', en: 'Tower Room' },
      capacity: 12,
      stepFree: false,
      floor: { de: '3. Etage, 22 Stufen', en: 'third floor, 22 steps' },
      equipment: { de: 'nur für das Team', en: 'team only' },
    },
  ],
  speakers: modelSpeakers,
  sessions: modelSessions,
  exhibits: exhibitsOf('model'),
};

function room(
  key: string,
  de: string,
  en: string,
  capacity: number,
  floorDe: string,
  floorEn: string,
  equipment: [de: string, en: string],
): SeedEvent['rooms'][number] {
  return {
    key,
    name: { de, en },
    capacity,
    stepFree: true,
    floor: { de: floorDe, en: floorEn },
    equipment: { de: equipment[0], en: equipment[1] },
  };
}
