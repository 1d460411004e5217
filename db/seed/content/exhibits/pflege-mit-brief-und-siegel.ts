import type { ExhibitSource } from '../../types';
import { credit, percent, same } from './poster-words';

export const pflegeMitBriefUndSiegel: ExhibitSource = {
  number: 5,
  slug: 'pflege-mit-brief-und-siegel',
  kind: 'good',
  title: { de: 'Pflege mit Brief und Siegel', en: 'Nursing, fully recognised' },
  summary: {
    de: 'Ein Anpassungslehrgang für Pflegefachpersonen, der im Simulationszimmer beginnt und auf der eigenen Station endet – mit Fachsprache, Praxisanleitung und festen Lernzeiten.',
    en: 'An adaptation course for nurses that begins in a simulation room and ends on their own ward – with specialist language, practical instruction and fixed learning time.',
  },
  story: {
    startingPoint: {
      de: 'Pflegefachpersonen aus Drittstaaten arbeiten oft monatelang als Hilfskräfte, bis sie die Kenntnisprüfung ablegen oder den Anpassungslehrgang beenden. Wer scheitert, scheitert selten am Fach – meist an Sprache, Dienstplan und fehlender Anleitung.',
      en: 'Nurses from outside the EU often work for months as assistants before they sit the knowledge test or complete the adaptation course. Those who fail rarely fail for lack of expertise – more often because of language, rotas and missing guidance.',
    },
    approach: {
      de: 'Vier Kliniken teilen sich einen Lehrgang: sechs Wochen Simulation, dann zwei Einsätze auf Station. Jede Person hat eine Praxisanleitung, die dafür freigestellt ist. Fachsprache wird am Fall geübt: Übergabe, Aufklärung, Notfall.',
      en: 'Four hospitals share one course: six weeks of simulation, then two placements on the ward. Everyone has a practical instructor who is released for the task. Specialist language is practised on cases: handover, informing patients, emergency.',
    },
    result: {
      de: '148 Pflegefachpersonen haben begonnen, 131 sind als Pflegefachfrau oder Pflegefachmann anerkannt. Der Lehrgang dauert im Mittel sieben Monate. Ein Jahr später arbeiten neun von zehn noch im selben Haus.',
      en: '148 nurses have started, 131 are fully recognised. The course takes seven months on average. One year later nine out of ten still work in the same hospital.',
    },
    transfer: {
      de: 'Freistellung der Praxisanleitung schriftlich sichern, bevor der erste Kurs beginnt. Kleine Häuser schließen sich zusammen: Ein Simulationszimmer reicht für vier.',
      en: 'Secure the release of practical instructors in writing before the first course begins. Small hospitals join forces: one simulation room serves four.',
    },
  },
  obstacles: {
    de: 'Der erste Durchgang begann auf Station und erst danach im Simulationszimmer. Das war die falsche Reihenfolge: Ein Drittel gab auf. Freistellungen für die Praxisanleitung mussten wir in jedem Haus neu verhandeln.',
    en: 'The first round began on the ward and only then moved to the simulation room. That was the wrong order: a third gave up. Time off for practical instructors had to be negotiated anew in each hospital.',
  },
  targetGroups: {
    de: 'Pflegefachpersonen mit Abschluss aus einem Drittstaat',
    en: 'Nurses with a qualification from a third country',
  },
  partners: {
    de: 'Vier Kliniken, Berufsfachschule für Pflege, Regierung von Oberbayern',
    en: 'Four hospitals, vocational school of nursing, Government of Upper Bavaria',
  },
  people: [
    { name: 'Rosalind Achmüller', role: { de: 'Lehrgangsleitung', en: 'Head of the course' }, shown: true },
    { name: 'Goran Vasiljević', role: { de: 'Praxisanleitung', en: 'Practical instruction' }, shown: true },
  ],
  links: [
    {
      title: { de: 'Lehrplan und Fälle für die Simulation', en: 'Curriculum and cases for the simulation' },
      url: 'https://klinikverbund-isarwinkel.example/lehrgang',
    },
  ],
  videoUrl: 'https://video.example/uebergabe-im-simulationszimmer',
  topics: ['qualification', 'recognition', 'language'],
  region: { de: 'Bayern', en: 'Bavaria' },
  organisation: 'Klinikverbund Isarwinkel, Bad Tölz',
  contact: { name: 'Rosalind Achmüller', email: 'pflege@klinikverbund-isarwinkel.example' },
  period: { from: '2023-01', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Pflege mit', 'Brief und Siegel'],
    claim: {
      de: 'Vom Simulationszimmer auf die eigene Station',
      en: 'From the simulation room to one’s own ward',
    },
    figures: [
      { value: same('131'), label: { de: 'volle Anerkennungen', en: 'full recognitions' } },
      { value: same('7'), label: { de: 'Monate im Mittel', en: 'months on average' } },
      { value: same('4'), label: { de: 'Kliniken, ein Lehrgang', en: 'hospitals, one course' } },
    ],
    chart: {
      title: { de: 'Von 148, die begonnen haben …', en: 'Of 148 who started …' },
      unit: percent,
      items: [
        { label: { de: 'anerkannt', en: 'recognised' }, value: 89 },
        { label: { de: 'noch im Lehrgang', en: 'still on the course' }, value: 7 },
        { label: { de: 'abgebrochen', en: 'left early' }, value: 4 },
      ],
      note: { de: 'Stand: September 2025.', en: 'As of September 2025.' },
    },
    steps: {
      title: { de: 'Der Lehrgang', en: 'The course' },
      items: [
        {
          title: { de: 'Simulation', en: 'Simulation' },
          text: { de: '6 Wochen, Fälle und Fachsprache', en: '6 weeks, cases and specialist language' },
        },
        {
          title: { de: 'Station I', en: 'Ward I' },
          text: { de: '10 Wochen mit Praxisanleitung', en: '10 weeks with an instructor' },
        },
        {
          title: { de: 'Station II', en: 'Ward II' },
          text: { de: '10 Wochen im künftigen Team', en: '10 weeks in the future team' },
        },
        {
          title: { de: 'Abschluss', en: 'Completion' },
          text: { de: 'Gespräch und Urkunde', en: 'Interview and certificate' },
        },
      ],
    },
    quote: {
      text: {
        de: 'Im Simulationszimmer darf ich Fehler machen. Das hat mir die Angst genommen.',
        en: 'In the simulation room I may make mistakes. That took away my fear.',
      },
      by: { de: 'Pflegefachfrau aus Kerala', en: 'Nurse from Kerala' },
    },
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster in Flieder und Koralle mit abgerundeten Karten. Oben eine gezeichnete Szene: zwei Pflegende an einem Bett, dahinter ein Fenster. Darunter vier Textkarten, der Ablauf des Lehrgangs in vier Stufen und ein Ringdiagramm: Von 148 Teilnehmenden sind 89 Prozent anerkannt.',
    en: 'Portrait poster in lilac and coral with rounded cards. At the top a drawn scene: two nurses at a bed, a window behind them. Below it four cards of text, the course in four stages and a ring chart: of 148 participants, 89 per cent are recognised.',
  },
};
