import type { ExhibitSource } from '../../types';
import { credit, percent, same } from './poster-words';

export const ohneZeugnisMitKoennen: ExhibitSource = {
  number: 9,
  slug: 'ohne-zeugnis-mit-koennen',
  kind: 'best',
  title: { de: 'Ohne Zeugnis, mit Können', en: 'No certificate, real skill' },
  summary: {
    de: 'Menschen ohne formalen Abschluss zeigen in einer Werkstatt, was sie können – und gehen mit einem Nachweis, den Betriebe verstehen.',
    en: 'People without formal qualifications show what they can do in a workshop – and leave with proof that employers understand.',
  },
  story: {
    startingPoint: {
      de: 'Wer nie ein Zeugnis bekam, taucht in keiner Anerkennungsstatistik auf. Genau diese Menschen erreichen Beratungsangebote am schlechtesten. Dabei haben viele zehn Jahre gemauert, geschweißt, genäht oder gekocht.',
      en: 'People who never received a certificate appear in no recognition statistics. They are the ones counselling reaches least. Yet many have laid bricks, welded, sewn or cooked for ten years.',
    },
    approach: {
      de: 'Statt Formularen eine Werkbank: An zwei Tagen lösen die Teilnehmenden echte Aufträge, Meister*innen beobachten nach einem festen Bogen. Bilder und einfache Sprache ersetzen lange Texte. Am Ende steht ein Können-Pass mit Fotos der eigenen Arbeit.',
      en: 'A workbench instead of forms: over two days participants carry out real jobs while master craftspeople observe with a fixed scheme. Pictures and plain language replace long texts. At the end there is a skills pass with photographs of their own work.',
    },
    result: {
      de: '367 Können-Pässe in sieben Berufsfeldern. 58 Prozent arbeiten ein halbes Jahr später im erprobten Feld, ein Fünftel hat eine Teilqualifizierung begonnen. Viele kamen, weil eine Kollegin davon erzählt hatte.',
      en: '367 skills passes in seven occupational fields. Half a year later 58 per cent work in the field they tried, a fifth have begun a partial qualification. Many came because a colleague had told them.',
    },
    transfer: {
      de: 'Nicht fragen „Welchen Abschluss haben Sie?“, sondern „Was haben Sie gestern gebaut?“. Die Beobachtungsbögen für sieben Berufsfelder geben wir gern weiter – samt Bildkarten.',
      en: 'Do not ask “Which qualification do you have?” but “What did you build yesterday?”. We gladly share the observation schemes for seven fields – picture cards included.',
    },
  },
  obstacles: {
    de: 'Der Können-Pass wird in der Pflege nicht akzeptiert, dort gilt allein der Abschluss. Und in reinen Frauengruppen kamen mehr, in gemischten blieben manche Frauen nach dem ersten Tag weg.',
    en: 'The skills passport is not accepted in nursing, where only the qualification counts. More women came to groups of their own; from mixed groups some stayed away after the first day.',
  },
  targetGroups: {
    de: 'Menschen ohne formalen Abschluss, auch mit wenig Schriftsprache',
    en: 'People without formal qualifications, including those who read and write little',
  },
  partners: {
    de: 'Sieben Werkstätten, Handwerkskammer, Stadtteilzentren',
    en: 'Seven workshops, chamber of crafts, community centres',
  },
  people: [
    { name: 'Samira El-Khatib', role: { de: 'Projektleitung', en: 'Project lead' }, shown: true },
    {
      name: 'Uwe Marschallek',
      role: { de: 'Tischlermeister, Beobachtung', en: 'Master carpenter, observation' },
      shown: true,
    },
  ],
  links: [
    {
      title: { de: 'Beobachtungsbögen für sieben Berufsfelder', en: 'Observation sheets for seven fields' },
      url: 'https://offene-werkstaetten.example/boegen',
    },
  ],
  videoUrl: 'https://video.example/was-haben-sie-gestern-gebaut',
  topics: ['counselling', 'qualification', 'employers'],
  region: { de: 'Berlin', en: 'Berlin' },
  organisation: 'Offene Werkstätten Spree gGmbH',
  contact: { name: 'Samira El-Khatib', email: 'koennen@offene-werkstaetten.example' },
  period: { from: '2023-03', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Ohne', 'Zeugnis,', 'mit', 'Können'],
    claim: {
      de: 'Zwei Tage an der Werkbank zeigen mehr als ein Formular.',
      en: 'Two days at the workbench say more than a form.',
    },
    figures: [
      { value: same('367'), label: { de: 'Können-Pässe', en: 'skills passes' } },
      { value: same('7'), label: { de: 'Berufsfelder', en: 'occupational fields' } },
      { value: same('2'), label: { de: 'Tage an der Werkbank', en: 'days at the workbench' } },
    ],
    chart: {
      title: { de: 'Ein halbes Jahr später, von 100 Personen', en: 'Half a year later, out of 100 people' },
      unit: percent,
      items: [
        { label: { de: 'Arbeit im erprobten Feld', en: 'Work in the field tried' }, value: 58 },
        { label: { de: 'Teilqualifizierung', en: 'Partial qualification' }, value: 20 },
        { label: { de: 'Arbeit in anderem Feld', en: 'Work in another field' }, value: 9 },
        { label: { de: 'auf der Suche', en: 'Searching' }, value: 13 },
      ],
      note: { de: 'Nachbefragung, n = 298.', en: 'Follow-up survey, n = 298.' },
    },
    steps: {
      title: { de: 'Drei Fragen statt 30', en: 'Three questions instead of 30' },
      items: [
        {
          title: { de: 'Was haben Sie gebaut?', en: 'What have you built?' },
          text: { de: 'Erzählen mit Bildkarten', en: 'Telling with picture cards' },
        },
        {
          title: { de: 'Zeigen Sie es uns?', en: 'Will you show us?' },
          text: { de: 'Zwei Tage, echte Aufträge', en: 'Two days, real jobs' },
        },
        {
          title: { de: 'Was möchten Sie damit?', en: 'What do you want with it?' },
          text: {
            de: 'Arbeit, Teilqualifizierung, Abschluss',
            en: 'Work, partial qualification, certificate',
          },
        },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges, rein typografisches Poster: Auf leuchtendem Gelb füllt der Titel „Ohne Zeugnis, mit Können“ in riesigen schwarzen Buchstaben die obere Hälfte; „Zeugnis“ ist rot durchgestrichen. Darunter 100 Quadrate als Bildstatistik: 58 für Arbeit im erprobten Feld, 20 für Teilqualifizierung, 9 für Arbeit in anderem Feld, 13 für Suche. Vier Textspalten am unteren Rand.',
    en: 'Portrait poster made of type alone: on bright yellow the title “Ohne Zeugnis, mit Können” (no certificate, real skill) fills the upper half in huge black letters; the word “Zeugnis” is struck out in red. Below it 100 squares: 58 for work in the field tried, 20 for partial qualification, 9 for work in another field, 13 for searching. Four columns of text along the lower edge.',
  },
};
