import type { ExhibitSource } from '../../types';
import { credit, percent, same, share } from './poster-words';

export const mitKindUndKurs: ExhibitSource = {
  number: 11,
  slug: 'mit-kind-und-kurs',
  kind: 'good',
  title: { de: 'Mit Kind und Kurs', en: 'With child and course' },
  summary: {
    de: 'Qualifizierung in Teilzeit mit Kinderbetreuung im selben Haus: Mütter und Väter mit Fluchterfahrung beenden den Kurs, den sie begonnen haben.',
    en: 'Part-time training with childcare in the same building: mothers and fathers who have fled finish the course they began.',
  },
  story: {
    startingPoint: {
      de: 'Frauen mit Fluchterfahrung sind oft gut ausgebildet und seltener in Kursen als Männer. Gefragt nach dem Grund, nennen sie fast immer dasselbe: keine Betreuung, die zu den Kurszeiten passt – und niemanden, der bei Fieber einspringt.',
      en: 'Women who have fled are often well educated and less often found on courses than men. Asked why, they almost always say the same: no childcare that fits the hours – and nobody to step in when there is a fever.',
    },
    approach: {
      de: 'Kurs und Kinderzimmer liegen auf einem Flur. Gelernt wird von 9 bis 13 Uhr, mit gemeinsamem Mittagessen. Jeder Baustein ist in drei Wochen abgeschlossen und gilt für sich: Wer unterbrechen muss, steigt beim nächsten Baustein wieder ein.',
      en: 'Classroom and playroom share a corridor. Learning takes place from 9 am to 1 pm, with lunch together. Every module is complete in three weeks and counts by itself: those who have to pause join again with the next module.',
    },
    result: {
      de: '204 Eltern haben teilgenommen, 182 davon Mütter. 78 Prozent haben alle Bausteine abgeschlossen – im Abendkurs ohne Betreuung waren es 41. Für 67 Kinder fand sich danach ein Kita-Platz.',
      en: '204 parents took part, 182 of them mothers. 78 per cent completed all modules – in the evening course without childcare it was 41. Nursery places were then found for 67 children.',
    },
    transfer: {
      de: 'Kurze Bausteine sind wichtiger als lange Öffnungszeiten. Und die Betreuung gehört in den Förderantrag, nicht ins Ehrenamt.',
      en: 'Short modules matter more than long opening hours. And childcare belongs in the grant application, not in the hands of volunteers.',
    },
  },
  obstacles: {
    de: 'Väter haben wir kaum erreicht: 22 von 204. Die Plakate zeigten nur Mütter, das haben wir spät bemerkt. Für Kinder unter einem Jahr reichte der Personalschlüssel nicht.',
    en: 'We hardly reached fathers: 22 of 204. Our posters showed mothers only, which we noticed late. For children under one there were not enough staff.',
  },
  targetGroups: { de: 'Mütter und Väter mit Fluchterfahrung', en: 'Mothers and fathers who have fled' },
  partners: {
    de: 'Jugendamt, zwei Kindertagesstätten, Jobcenter Bremen',
    en: 'Youth welfare office, two day-care centres, Jobcentre Bremen',
  },
  people: [{ name: 'Nele Haidari', role: { de: 'Leitung', en: 'Lead' }, shown: true }],
  links: [
    {
      title: { de: 'Stundenplan und Raumplan', en: 'Timetable and floor plan' },
      url: 'https://lernwege.example/kind-und-kurs',
    },
  ],
  topics: ['qualification', 'counselling', 'language'],
  region: { de: 'Bremen', en: 'Bremen' },
  organisation: 'Haus der Lernwege, Bremen',
  contact: { name: 'Nele Haidari', email: 'kindundkurs@lernwege.example' },
  period: { from: '2023-06', to: '2025-12' },
  poster: {
    format: 'square',
    titleLines: ['Mit Kind', 'und Kurs'],
    claim: { de: 'Lernen und Spielen auf einem Flur', en: 'Learning and playing along one corridor' },
    figures: [
      { value: same('204'), label: { de: 'Mütter und Väter', en: 'mothers and fathers' } },
      { value: share(78), label: { de: 'schließen alle Bausteine ab', en: 'complete all modules' } },
      { value: same('67'), label: { de: 'Kita-Plätze gefunden', en: 'nursery places found' } },
    ],
    chart: {
      title: { de: 'Alle Bausteine abgeschlossen', en: 'All modules completed' },
      unit: percent,
      items: [
        { label: { de: 'mit Betreuung', en: 'with childcare' }, value: 78 },
        { label: { de: 'ohne Betreuung', en: 'without childcare' }, value: 41 },
      ],
      note: { de: 'n = 204 und n = 96 (Abendkurs 2022).', en: 'n = 204 and n = 96 (evening course 2022).' },
    },
    steps: {
      title: { de: 'Ein Vormittag', en: 'One morning' },
      items: [
        { title: same('8:45'), text: { de: 'Ankommen, Kinder abgeben', en: 'Arrive, drop off children' } },
        { title: same('9:00'), text: { de: 'Baustein und Sprache', en: 'Module and language' } },
        { title: same('11:00'), text: { de: 'Praxis in Kleingruppen', en: 'Practice in small groups' } },
        { title: same('13:00'), text: { de: 'Mittagessen mit allen', en: 'Lunch with everyone' } },
      ],
    },
    quote: {
      text: {
        de: 'Ich höre ihn lachen, zwei Türen weiter. Da kann ich lernen.',
        en: 'I hear him laugh two doors down. That lets me learn.',
      },
      by: { de: 'Teilnehmerin, Kurs Buchhaltung', en: 'Participant, accounting course' },
    },
    credit,
  },
  posterAlt: {
    de: 'Fast quadratisches Poster in hellem Rosa, Himmelblau und Senfgelb. Aus großen Bauklötzen ist ein Haus gebaut, in dessen Fenstern eine Erwachsene mit Buch und ein Kind mit Ball zu sehen sind. Rundherum vier kurze Texte und zwei Klotztürme als Diagramm: 78 Prozent schließen mit Kinderbetreuung alle Bausteine ab, 41 Prozent ohne.',
    en: 'Almost square poster in pale pink, sky blue and mustard. A house is built from large toy blocks; its windows show an adult with a book and a child with a ball. Around it four short texts and two towers of blocks as a chart: 78 per cent complete all modules with childcare, 41 per cent without.',
  },
};
