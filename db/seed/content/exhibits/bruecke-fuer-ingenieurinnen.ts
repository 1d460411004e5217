import type { ExhibitSource } from '../../types';
import { credit, percent, same, share } from './poster-words';

export const brueckeFuerIngenieurinnen: ExhibitSource = {
  number: 13,
  slug: 'bruecke-fuer-ingenieurinnen',
  kind: 'good',
  title: { de: 'Eine Brücke für Ingenieur*innen', en: 'A bridge for engineers' },
  summary: {
    de: 'Sechs Monate Brückenqualifizierung an einer Hochschule führen zugewanderte Ingenieur*innen zurück in Planung und Konstruktion – mit Normen, Software und einem Projekt aus der Praxis.',
    en: 'Six months of bridging at a university lead immigrant engineers back into planning and design – with standards, software and a real project.',
  },
  story: {
    startingPoint: {
      de: 'Ingenieur*innen mit ausländischem Studium verstehen Statik – aber nicht immer die hiesigen Normen, die Vergabe oder die Software der Büros. So fahren sie Taxi, während Planungsbüros Aufträge ablehnen.',
      en: 'Engineers with foreign degrees understand structural analysis – but not always the local standards, public procurement or the software that firms use. So they drive taxis while planning offices turn down commissions.',
    },
    approach: {
      de: 'Sechs Monate, vier Pfeiler: Normen und Recht, digitale Planung, Fachdeutsch auf der Baustelle und ein Projekt, das ein Ingenieurbüro stellt und begleitet. Die Hochschule bescheinigt Leistungspunkte, die auch für ein Studium zählen.',
      en: 'Six months, four piers: standards and law, digital planning, specialist German on site and a project set and supervised by an engineering firm. The university awards credits that also count towards a degree.',
    },
    result: {
      de: '167 haben abgeschlossen. Drei Monate später arbeiten 72 Prozent als Ingenieur*in, weitere 14 Prozent in technischen Berufen. 29 Büros haben Projekte gestellt – und fast jedes zweite jemanden daraus eingestellt.',
      en: '167 have completed. Three months later 72 per cent work as engineers, a further 14 per cent in technical jobs. 29 firms have set projects – and almost every second one has hired from them.',
    },
    transfer: {
      de: 'Das Projekt aus der Praxis ist der tragende Pfeiler: Es ersetzt das fehlende Netzwerk. Die Module liegen offen und sind auf andere Studiengänge übertragbar.',
      en: 'The real project is the load-bearing pier: it makes up for missing networks. The modules are open and can be transferred to other degree courses.',
    },
  },
  obstacles: {
    de: 'Der erste Jahrgang hatte kein Projekt mit einem Büro, sondern Übungen. Davon fanden nur 40 Prozent in den Beruf. Abendtermine haben wir ebenfalls gestrichen: Die Software lernt niemand nach 20 Uhr.',
    en: 'The first cohort had exercises instead of a project with a firm; only 40 per cent of them found work in their profession. We dropped evening sessions, too: nobody learns that software after 8 pm.',
  },
  targetGroups: {
    de: 'Ingenieur*innen mit ausländischem Hochschulabschluss',
    en: 'Engineers with a foreign university degree',
  },
  partners: {
    de: '29 Ingenieurbüros, Ingenieurkammer Hessen, Hochschule Kinzigtal',
    en: '29 engineering firms, Chamber of Engineers of Hesse, Kinzigtal University',
  },
  people: [
    {
      name: 'Dr. Yusuf Brandstätter',
      role: { de: 'Wissenschaftliche Leitung', en: 'Academic lead' },
      shown: true,
    },
  ],
  links: [
    {
      title: { de: 'Alle Module zum Nachnutzen', en: 'All modules for re-use' },
      url: 'https://hs-kinzigtal.example/bruecke',
    },
  ],
  topics: ['qualification', 'employers', 'digital', 'recognition'],
  region: { de: 'Hessen', en: 'Hesse' },
  organisation: 'Brückenwerk an der Hochschule Kinzigtal',
  contact: { name: 'Dr. Yusuf Brandstätter', email: 'bruecke@hs-kinzigtal.example' },
  period: { from: '2023-04', to: '2025-09' },
  poster: {
    format: 'portrait',
    titleLines: ['Eine Brücke für', 'Ingenieur*innen'],
    claim: {
      de: 'Sechs Monate vom Studium dort in den Beruf hier',
      en: 'Six months from a degree there to a profession here',
    },
    figures: [
      { value: same('167'), label: { de: 'Abschlüsse', en: 'completed' } },
      { value: share(72), label: { de: 'arbeiten als Ingenieur*in', en: 'work as engineers' } },
      { value: same('29'), label: { de: 'Büros stellen Projekte', en: 'firms set projects' } },
    ],
    chart: {
      title: { de: 'Drei Monate nach dem Abschluss', en: 'Three months after completion' },
      unit: percent,
      items: [
        { label: { de: 'Ingenieur*in', en: 'Engineer' }, value: 72 },
        { label: { de: 'technischer Beruf', en: 'Technical job' }, value: 14 },
        { label: { de: 'weiteres Studium', en: 'Further study' }, value: 6 },
        { label: { de: 'auf der Suche', en: 'Searching' }, value: 8 },
      ],
      note: { de: 'n = 167, sieben Durchgänge.', en: 'n = 167, seven intakes.' },
    },
    steps: {
      title: { de: 'Vier Pfeiler', en: 'Four piers' },
      items: [
        {
          title: { de: 'Normen', en: 'Standards' },
          text: { de: 'Technische Regeln und Vergabe', en: 'Technical rules and procurement' },
        },
        {
          title: { de: 'Software', en: 'Software' },
          text: { de: 'Digital planen im Team', en: 'Digital planning in a team' },
        },
        {
          title: { de: 'Fachdeutsch', en: 'German' },
          text: { de: 'Besprechung, Baustelle, Bericht', en: 'Meeting, site, report' },
        },
        {
          title: { de: 'Projekt', en: 'Project' },
          text: { de: 'Acht Wochen mit einem Büro', en: 'Eight weeks with a firm' },
        },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster im Stil einer Blaupause: feines weißes Raster auf tiefem Blau, darauf die technische Zeichnung einer Schrägseilbrücke mit Maßlinien. Unter den vier Pfeilern stehen Normen, Software, Fachdeutsch und Projekt. Darunter vier Texte und ein waagerechtes Balkendiagramm: 72 Prozent arbeiten drei Monate nach dem Abschluss als Ingenieur*in.',
    en: 'Portrait poster in the style of a blueprint: fine white grid on deep blue with a technical drawing of a cable-stayed bridge and dimension lines. Under its four piers stand standards, software, specialist German and project. Below, four texts and a horizontal bar chart: 72 per cent work as engineers three months after completion.',
  },
};
