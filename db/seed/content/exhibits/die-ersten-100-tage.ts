import type { ExhibitSource } from '../../types';
import { credit, percent, same } from './poster-words';

export const dieErsten100Tage: ExhibitSource = {
  number: 12,
  slug: 'die-ersten-100-tage',
  kind: 'good',
  title: { de: 'Die ersten 100 Tage', en: 'The first 100 days' },
  summary: {
    de: 'Ein Werkzeugkasten, mit dem kleine und mittlere Betriebe neue Kolleg*innen aus dem Ausland gut ankommen lassen: Patenschaft, Plan und faire Verträge.',
    en: 'A toolbox that helps small and medium-sized companies give new colleagues from abroad a good start: buddy, plan and fair contracts.',
  },
  story: {
    startingPoint: {
      de: 'Viele Betriebe stecken ihre Kraft in die Suche und lassen das Ankommen dem Zufall. Ein Viertel der Neuen ging in den ersten drei Monaten wieder – nicht wegen der Arbeit, sondern weil niemand zuständig war: für Wohnung, Behörden, Fragen am Band.',
      en: 'Many companies put their energy into recruiting and leave arrival to chance. A quarter of the newcomers left within three months – not because of the work but because nobody was responsible: for housing, offices, questions on the line.',
    },
    approach: {
      de: 'Ein Kalender für 100 Tage sagt, wer wann was tut. Drei Halbtage schulen Patinnen und Paten, Personalabteilung und Betriebsrat gemeinsam. Die Vorlagen für Verträge und Einweisungen liegen in sechs Sprachen vor und sind arbeitsrechtlich geprüft.',
      en: 'A calendar for 100 days says who does what and when. Three half-days train buddies, human resources and works council together. Templates for contracts and inductions exist in six languages and have been checked for compliance with labour law.',
    },
    result: {
      de: '73 Betriebe nutzen den Kasten. Von 410 neuen Kolleg*innen waren nach 100 Tagen 377 noch da. Am häufigsten genannt, wenn wir fragen, was geholfen hat: eine Person, die man ohne Termin fragen darf.',
      en: '73 companies use the toolbox. Of 410 new colleagues, 377 were still there after 100 days. Most often named when we ask what helped: one person you may ask without an appointment.',
    },
    transfer: {
      de: 'Mit Tag 1 beginnen: Namensschild richtig geschrieben, Spind frei, Patin da. Der Kalender ist frei verfügbar und lässt sich in einer Stunde anpassen.',
      en: 'Start with day 1: name badge spelled correctly, locker free, buddy present. The calendar is freely available and can be adapted in an hour.',
    },
  },
  obstacles: {
    de: 'Vorlagen allein ändern nichts: Betriebe, die nur den Ordner bestellten, verloren so viele Leute wie zuvor. Deshalb gibt es ihn jetzt nur noch zusammen mit den drei Halbtagen.',
    en: 'Templates alone change nothing: companies that only ordered the folder lost as many people as before. That is why it now comes only together with the three half-days.',
  },
  targetGroups: {
    de: 'Kleine und mittlere Betriebe, Personalverantwortliche, Betriebsräte',
    en: 'Small and medium-sized companies, personnel managers, works councils',
  },
  partners: {
    de: 'Industrie- und Handelskammer, Gewerkschaft, Mieterverein',
    en: 'Chamber of industry and commerce, trade union, tenants’ association',
  },
  people: [
    { name: 'Torben Nguyen', role: { de: 'Beratung der Betriebe', en: 'Advice for companies' }, shown: true },
    { name: 'Elif Sommerfeld', role: { de: 'Arbeitsrecht', en: 'Employment law' }, shown: true },
  ],
  links: [
    {
      title: { de: 'Kalender für 100 Tage', en: 'Calendar for 100 days' },
      url: 'https://mittelstandswerkstatt.example/100-tage',
    },
  ],
  topics: ['employers', 'fairness', 'language'],
  region: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  organisation: 'Mittelstandswerkstatt Elbe-Börde, Magdeburg',
  contact: { name: 'Torben Nguyen', email: '100tage@mittelstandswerkstatt.example' },
  period: { from: '2024-01', to: '2025-12' },
  poster: {
    format: 'landscape',
    titleLines: ['Die ersten', '100 Tage'],
    claim: { de: 'Ankommen ist kein Zufall', en: 'Arriving is no accident' },
    figures: [
      { value: same('73'), label: { de: 'Betriebe nutzen den Kasten', en: 'companies use the toolbox' } },
      { value: same('377'), label: { de: 'von 410 sind geblieben', en: 'of 410 stayed' } },
      { value: same('6'), label: { de: 'Sprachen für alle Vorlagen', en: 'languages for every template' } },
    ],
    chart: {
      title: { de: 'Nach 100 Tagen noch im Betrieb', en: 'Still with the company after 100 days' },
      unit: percent,
      items: [
        { label: { de: 'vor dem Kasten', en: 'before the toolbox' }, value: 75 },
        { label: { de: 'mit dem Kasten', en: 'with the toolbox' }, value: 92 },
      ],
      note: {
        de: 'Befragung der Betriebe 2023 (n = 188) und 2025 (n = 410).',
        en: 'Company survey 2023 (n = 188) and 2025 (n = 410).',
      },
    },
    steps: {
      title: { de: 'Wer macht wann was?', en: 'Who does what, and when?' },
      items: [
        {
          title: { de: 'Tag 1', en: 'Day 1' },
          text: { de: 'Patin zeigt alles, Spind ist frei', en: 'Buddy shows round, locker is free' },
        },
        {
          title: { de: 'Tag 10', en: 'Day 10' },
          text: { de: 'Erstes Gespräch zu dritt', en: 'First conversation of three' },
        },
        {
          title: { de: 'Tag 30', en: 'Day 30' },
          text: { de: 'Lohnzettel gemeinsam lesen', en: 'Read the payslip together' },
        },
        {
          title: { de: 'Tag 60', en: 'Day 60' },
          text: { de: 'Sprachziel und Anerkennung', en: 'Language goal and recognition' },
        },
        {
          title: { de: 'Tag 100', en: 'Day 100' },
          text: { de: 'Bilanz und nächster Plan', en: 'Review and next plan' },
        },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Querformatiges Poster in Weiß und kräftigem Blau mit korallenroten Akzenten. Links steht eine offene Tür, durch die Licht fällt. Die Mitte bildet ein Kalender aus 100 Feldern, in dem die Tage 1, 10, 30, 60 und 100 farbig markiert und beschriftet sind. Rechts vier Texte und zwei Balken: 92 statt 75 Prozent sind nach 100 Tagen noch im Betrieb.',
    en: 'Landscape poster in white and strong blue with coral accents. On the left stands an open door with light falling through. The centre is a calendar of 100 squares in which days 1, 10, 30, 60 and 100 are coloured and labelled. On the right four texts and two bars: 92 instead of 75 per cent are still with the company after 100 days.',
  },
};
