import type { ExhibitSource } from '../../types';
import { credit, people, same } from './poster-words';

export const zurueckInsKlassenzimmer: ExhibitSource = {
  number: 8,
  slug: 'zurueck-ins-klassenzimmer',
  kind: 'good',
  title: { de: 'Zurück ins Klassenzimmer', en: 'Back to the classroom' },
  summary: {
    de: 'Geflüchtete Lehrkräfte steigen als pädagogische Unterrichtshilfe ein und arbeiten sich in vier Stufen zur anerkannten Lehrkraft vor – mit Mentorat und Schuldeutsch.',
    en: 'Refugee teachers start as teaching assistants and work their way up to recognised teachers in four stages – with mentoring and German for school.',
  },
  story: {
    startingPoint: {
      de: 'Unter den Geflüchteten aus der Ukraine sind viele Lehrkräfte, und in Brandenburg fehlen Lehrkräfte. Trotzdem fanden beide selten zusammen: Ein einziges Unterrichtsfach, fehlende Sprachnachweise und unbekannte Schulformen standen dazwischen.',
      en: 'Many refugees from Ukraine are teachers, and Brandenburg is short of teachers. Yet the two rarely met: a single subject, missing language certificates and unfamiliar types of school stood between them.',
    },
    approach: {
      de: 'Der Einstieg beginnt nicht mit dem Bescheid, sondern im Klassenzimmer: zuerst als Unterrichtshilfe, mit zwei freien Tagen für Schuldeutsch und Fachdidaktik. Eine erfahrene Lehrkraft begleitet. Das zweite Fach folgt berufsbegleitend an der Hochschule.',
      en: 'The start is not the official decision but the classroom: first as an assistant, with two free days for school German and teaching methods. An experienced teacher acts as mentor. The second subject follows part-time at university.',
    },
    result: {
      de: '118 Lehrkräfte sind an 57 Schulen eingestiegen. 84 haben die zweite Stufe erreicht, 46 unterrichten eigenverantwortlich, 23 sind voll anerkannt. Schulen berichten, dass vor allem Eltern leichter ins Gespräch kommen.',
      en: '118 teachers have started at 57 schools. 84 have reached the second stage, 46 teach on their own responsibility, 23 are fully recognised. Schools report that parents in particular find it easier to talk.',
    },
    transfer: {
      de: 'Stufen benennen und bezahlen: Wer weiß, wann die nächste Stufe kommt und was sie wert ist, bleibt. Mentor*innen brauchen Anrechnungsstunden, keine Dankesworte.',
      en: 'Name the stages and pay for them: people who know when the next one comes and what it is worth stay. Mentors need hours off, not thanks.',
    },
  },
  obstacles: {
    de: 'Das zweite Fach bleibt die Hürde: Wer Kinder hat, schafft Schule und Studium kaum nebeneinander. Ein Drittel pausiert. Mit Stipendien wäre es wohl weniger, erreicht haben wir sie nicht.',
    en: 'The second subject remains the hurdle: people with children can hardly manage school and university side by side. A third take a break. Grants would probably help; we did not obtain any.',
  },
  targetGroups: {
    de: 'Geflüchtete Lehrkräfte, Schulen mit unbesetzten Stellen',
    en: 'Refugee teachers, schools with vacancies',
  },
  partners: {
    de: '57 Schulen, Ministerium für Bildung, Hochschule Potsdam-West',
    en: '57 schools, ministry of education, Potsdam-West University',
  },
  people: [{ name: 'Oksana Thielemann', role: { de: 'Leitung', en: 'Lead' }, shown: true }],
  links: [
    {
      title: { de: 'Die vier Stufen im Überblick', en: 'The four steps at a glance' },
      url: 'https://bildungswerkstatt.example/stufen',
    },
  ],
  topics: ['qualification', 'recognition', 'language'],
  region: { de: 'Brandenburg', en: 'Brandenburg' },
  organisation: 'Bildungswerkstatt Havelland, Potsdam',
  contact: { name: 'Oksana Thielemann', email: 'klassenzimmer@bildungswerkstatt.example' },
  period: { from: '2023-08', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Zurück ins', 'Klassen-', 'zimmer'],
    claim: {
      de: 'In vier Stufen von der Unterrichtshilfe zur Lehrkraft',
      en: 'Four stages from assistant to teacher',
    },
    figures: [
      { value: same('118'), label: { de: 'Lehrkräfte eingestiegen', en: 'teachers started' } },
      { value: same('57'), label: { de: 'Schulen machen mit', en: 'schools take part' } },
      { value: same('23'), label: { de: 'voll anerkannt', en: 'fully recognised' } },
    ],
    chart: {
      title: { de: 'So weit sind sie gekommen', en: 'How far they have come' },
      unit: people,
      items: [
        { label: { de: 'Unterrichtshilfe', en: 'Assistant' }, value: 118 },
        { label: { de: 'Teamteaching', en: 'Team teaching' }, value: 84 },
        { label: { de: 'eigener Unterricht', en: 'Own lessons' }, value: 46 },
        { label: { de: 'volle Anerkennung', en: 'Full recognition' }, value: 23 },
      ],
      note: {
        de: 'Mindestens erreichte Stufe, September 2025.',
        en: 'Stage reached at least, September 2025.',
      },
    },
    steps: {
      title: { de: 'Was jede Stufe trägt', en: 'What carries each stage' },
      items: [
        {
          title: { de: 'Schuldeutsch', en: 'School German' },
          text: { de: 'zwei Tage in der Woche', en: 'two days a week' },
        },
        {
          title: { de: 'Mentorat', en: 'Mentoring' },
          text: { de: 'vier Anrechnungsstunden', en: 'four hours off for mentors' },
        },
        {
          title: { de: 'Zweites Fach', en: 'Second subject' },
          text: { de: 'berufsbegleitend studieren', en: 'part-time study' },
        },
      ],
    },
    quote: {
      text: {
        de: 'Am ersten Tag habe ich Stühle gerückt. Heute erkläre ich Brüche.',
        en: 'On my first day I moved chairs. Today I explain fractions.',
      },
      by: { de: 'Mathematiklehrerin aus Charkiw', en: 'Mathematics teacher from Kharkiv' },
    },
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster, gestaltet wie eine dunkelgrüne Schultafel mit Holzrahmen. Mit Kreidestrichen ist eine Treppe mit vier Stufen gezeichnet: 118 Personen als Unterrichtshilfe, 84 im Teamteaching, 46 mit eigenem Unterricht, 23 mit voller Anerkennung. Auf der Kreideleiste liegen farbige Kreiden und ein Schwamm. Darunter stehen vier Texte auf Papierbögen.',
    en: 'Portrait poster designed like a dark green blackboard in a wooden frame. A staircase of four steps is drawn in chalk: 118 people as assistants, 84 in team teaching, 46 with their own lessons, 23 fully recognised. Coloured chalk and a sponge lie on the ledge. Below, four texts stand on sheets of paper.',
  },
};
