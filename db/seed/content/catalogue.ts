import type { SeedCategory, SeedConsent, SeedFormat, SeedHost, SeedTopic } from '../types';

/** What both sample conferences share. */

export const formats: SeedFormat[] = [
  { key: 'plenary', name: { de: 'Plenum', en: 'Plenary' } },
  { key: 'forum', name: { de: 'Forum', en: 'Forum' } },
  { key: 'workshop', name: { de: 'Werkstatt', en: 'Workshop' } },
  { key: 'walk', name: { de: 'Rundgang', en: 'Gallery walk' } },
  { key: 'break', name: { de: 'Pause', en: 'Break' } },
];

export const topics: SeedTopic[] = [
  { key: 'counselling', name: { de: 'Beratung', en: 'Counselling' } },
  { key: 'recognition', name: { de: 'Anerkennung', en: 'Recognition' } },
  { key: 'qualification', name: { de: 'Qualifizierung', en: 'Qualification' } },
  { key: 'language', name: { de: 'Sprache', en: 'Language' } },
  { key: 'employers', name: { de: 'Betriebe', en: 'Employers' } },
  { key: 'digital', name: { de: 'Digitales und KI', en: 'Digital tools and AI' } },
  { key: 'fairness', name: { de: 'Faire Arbeit', en: 'Fair work' } },
];

export const categories: SeedCategory[] = [
  {
    key: 'programme',
    name: { de: 'Förderprogramm IQ', en: 'IQ funding programme' },
    description: {
      de: 'Mitarbeitende der Teilprojekte, Netzwerke und Fachstellen des Förderprogramms',
      en: 'Staff of the programme’s projects, networks and competence centres',
    },
    quota: 78,
  },
  {
    key: 'funder',
    name: { de: 'Mittelgeber', en: 'Funders' },
    description: {
      de: 'Vertreter*innen der Stellen, die das Förderprogramm finanzieren',
      en: 'Representatives of the bodies that fund the programme',
    },
    quota: 12,
  },
  {
    key: 'administration',
    name: { de: 'Programmadministration', en: 'Programme administration' },
    description: {
      de: 'Mitarbeitende der Stellen, die das Programm verwalten und begleiten',
      en: 'Staff of the bodies that administer and support the programme',
    },
    quota: 10,
  },
  {
    key: 'partner',
    name: { de: 'Kooperationspartner', en: 'Co-operation partners' },
    description: {
      de: 'Kammern, Jobcenter, Hochschulen, Migrant*innenorganisationen, Betriebe und weitere Partner',
      en: 'Chambers, jobcentres, universities, migrants’ organisations, companies and other partners',
    },
    quota: 28,
  },
  {
    key: 'federal',
    name: { de: 'Bundesministerien und Bundesbehörden', en: 'Federal ministries and agencies' },
    description: {
      de: 'Beschäftigte von Bundesministerien und nachgeordneten Behörden',
      en: 'Staff of federal ministries and their agencies',
    },
    quota: 24,
  },
  {
    key: 'association',
    name: { de: 'Verbände', en: 'Associations' },
    description: {
      de: 'Spitzen-, Wohlfahrts- und Wirtschaftsverbände sowie Gewerkschaften',
      en: 'Umbrella, welfare and business associations, and trade unions',
    },
    quota: 18,
  },
];

export const hosts: SeedHost[] = [
  {
    role: 'organiser',
    name: {
      de: 'IQ Fachstelle Einwanderung und Integration',
      en: 'IQ Competence Centre Immigration and Integration',
    },
  },
  { role: 'organiser', name: { de: 'IQ Vernetzungsprojekt', en: 'IQ Networking Project' } },
  {
    role: 'cooperation',
    name: {
      de: 'IQ Fachstelle Anerkennung und Qualifizierung',
      en: 'IQ Competence Centre Recognition and Qualification',
    },
  },
  {
    role: 'cooperation',
    name: { de: 'IQ Fachstelle Faire Integration', en: 'IQ Competence Centre Fair Integration' },
  },
];

export const consents: SeedConsent[] = [
  {
    key: 'privacy',
    version: 1,
    required: true,
    label: { de: 'Datenschutz', en: 'Data protection' },
    text: {
      de: 'Ich habe die Hinweise zum Datenschutz gelesen und bin einverstanden, dass meine Angaben verarbeitet werden, um diese Konferenz vorzubereiten und durchzuführen.',
      en: 'I have read the data protection notice and agree that my details are processed in order to prepare and run this conference.',
    },
  },
  {
    key: 'participant-list',
    version: 1,
    required: false,
    label: { de: 'Teilnahmeliste', en: 'List of participants' },
    text: {
      de: 'Mein Name und meine Organisation dürfen auf der Teilnahmeliste stehen, die alle Teilnehmenden erhalten.',
      en: 'My name and organisation may appear on the list of participants that everyone taking part receives.',
    },
  },
  {
    key: 'photographs',
    version: 1,
    required: false,
    label: { de: 'Fotos', en: 'Photographs' },
    text: {
      de: 'Fotos, auf denen ich zu erkennen bin, dürfen in der Dokumentation der Konferenz erscheinen.',
      en: 'Photographs in which I can be recognised may appear in the documentation of the conference.',
    },
  },
  {
    key: 'follow-up',
    version: 1,
    required: false,
    label: { de: 'Nachlese', en: 'Follow-up' },
    text: {
      de: 'Ich möchte nach der Konferenz einmal per E-Mail erfahren, wo die Dokumentation zu finden ist.',
      en: 'After the conference I would like one e-mail telling me where to find the documentation.',
    },
  },
];
