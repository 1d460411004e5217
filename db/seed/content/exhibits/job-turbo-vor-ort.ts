import type { ExhibitSource } from '../../types';
import { credit, percent, same } from './poster-words';

export const jobTurboVorOrt: ExhibitSource = {
  number: 3,
  slug: 'job-turbo-vor-ort',
  kind: 'best',
  title: { de: 'Job-Turbo vor Ort', en: 'Job-Turbo on the ground' },
  summary: {
    de: 'Schnell in Arbeit, ohne den Beruf zu verlieren: Ein Team aus Jobcenter, Betriebsakquise und Qualifizierungsberatung begleitet Geflüchtete vom Kursende bis ins zweite Arbeitsjahr.',
    en: 'Into work quickly without losing one’s profession: a team from jobcentre, employer liaison and qualification counselling accompanies refugees from the end of the language course into their second year at work.',
  },
  story: {
    startingPoint: {
      de: 'Mit dem Job-Turbo will die Bundesregierung Geflüchtete zügig in Arbeit bringen. In unserer Stadt gelang der Einstieg oft – aber in Helfertätigkeiten, weit unter der Qualifikation, und mit einem Sprachstand, der danach nicht weiterwuchs.',
      en: 'With the Job-Turbo the Federal Government wants refugees to enter work quickly. In our city many did – but in unskilled jobs, far below their qualifications, and with language skills that then stopped growing.',
    },
    approach: {
      de: 'Drei Stellen, ein Büro: Jobcenter, Betriebsakquise und IQ Beratung vereinbaren mit jeder Person zwei Ziele zugleich – die erste Stelle und den eigenen Beruf. Der Betrieb stellt vier Stunden in der Woche für Sprache und Anerkennung frei.',
      en: 'Three services, one office: jobcentre, employer liaison and IQ counselling agree on two goals at once with each person – the first job and their own profession. The employer releases four hours a week for language and recognition.',
    },
    result: {
      de: 'Von 286 Personen arbeiteten nach sechs Monaten 171, davon 98 mit vereinbarter Qualifizierung. Nach achtzehn Monaten hatten 61 Personen eine Stelle auf Fachkraftniveau. Nur 19 Arbeitsverhältnisse endeten in der Probezeit.',
      en: 'Of 286 people, 171 were working after six months, 98 of them with agreed training. After eighteen months 61 people held a skilled position. Only 19 jobs ended during probation.',
    },
    transfer: {
      de: 'Der zweite Plan muss vor dem Arbeitsvertrag stehen, sonst kommt er nie. Unsere Vorlage „Zwei Ziele“ passt auf eine Seite und wird von allen drei Seiten unterschrieben.',
      en: 'The second plan has to exist before the employment contract, or it never will. Our “two goals” template fits on one page and is signed by all three parties.',
    },
  },
  obstacles: {
    de: 'Betriebe unter zehn Beschäftigten konnten vier freie Stunden in der Woche selten halten. Für sie fehlt bis heute eine Lösung. Und ohne feste Ansprechperson zerfiel das Dreieck, sobald jemand krank wurde.',
    en: 'Companies with fewer than ten employees could rarely keep up four free hours a week. For them there is still no solution. And without a fixed contact person the triangle fell apart as soon as somebody was ill.',
  },
  targetGroups: {
    de: 'Geflüchtete nach dem Integrationskurs, Betriebe mit offenen Stellen',
    en: 'Refugees after the integration course, companies with vacancies',
  },
  partners: {
    de: 'Jobcenter Duisburg, Unternehmerverband, Volkshochschule',
    en: 'Jobcentre Duisburg, employers’ association, adult education centre',
  },
  people: [
    { name: 'Emre Kowalczyk', role: { de: 'Betriebsakquise', en: 'Employer outreach' }, shown: true },
    { name: 'Marlies Dembélé', role: { de: 'Beratung', en: 'Counselling' }, shown: true },
  ],
  links: [
    {
      title: { de: 'Vorlage „Zwei Ziele“', en: 'Template “Two goals”' },
      url: 'https://arbeitsbuendnis.example/zwei-ziele',
    },
  ],
  topics: ['employers', 'counselling', 'language'],
  region: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
  organisation: 'Arbeitsbündnis Rhein-Ruhr, Duisburg',
  contact: { name: 'Emre Kowalczyk', email: 'zweiziele@arbeitsbuendnis.example' },
  period: { from: '2023-11', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Job-Turbo', 'vor Ort'],
    claim: { de: 'Erst die Stelle. Und dann der Beruf.', en: 'First a job. Then the profession.' },
    figures: [
      { value: same('286'), label: { de: 'Personen begleitet', en: 'people accompanied' } },
      { value: same('171'), label: { de: 'nach sechs Monaten in Arbeit', en: 'in work after six months' } },
      {
        value: same('61'),
        label: { de: 'auf Fachkraftniveau nach 18 Monaten', en: 'in skilled work after 18 months' },
      },
    ],
    chart: {
      title: { de: 'Wo stehen die Menschen nach sechs Monaten?', en: 'Where are people after six months?' },
      unit: percent,
      items: [
        { label: { de: 'Arbeit mit Qualifizierung', en: 'Work with training' }, value: 34 },
        { label: { de: 'Arbeit', en: 'Work' }, value: 26 },
        { label: { de: 'Kurs oder Ausbildung', en: 'Course or apprenticeship' }, value: 23 },
        { label: { de: 'auf der Suche', en: 'Searching' }, value: 17 },
      ],
      note: {
        de: 'n = 286, Einstieg November 2023 bis März 2025.',
        en: 'n = 286, entry November 2023 to March 2025.',
      },
    },
    steps: {
      title: { de: 'Der Fahrplan', en: 'The timetable' },
      items: [
        {
          title: { de: 'Woche 1', en: 'Week 1' },
          text: { de: 'Zwei Ziele vereinbaren', en: 'Agree two goals' },
        },
        {
          title: { de: 'Woche 3', en: 'Week 3' },
          text: { de: 'Probearbeit im Betrieb', en: 'Trial days at the company' },
        },
        {
          title: { de: 'Woche 6', en: 'Week 6' },
          text: { de: 'Vertrag und Lernzeit', en: 'Contract and learning time' },
        },
        {
          title: { de: 'Monat 18', en: 'Month 18' },
          text: { de: 'Anerkennung und Aufstieg', en: 'Recognition and promotion' },
        },
      ],
    },
    quote: {
      text: {
        de: 'Ich packe keine Kartons mehr. Ich plane die Tour.',
        en: 'I no longer pack boxes. I plan the route.',
      },
      by: { de: 'Disponentin, vorher im Lager', en: 'Dispatcher, formerly in the warehouse' },
    },
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster in Weinrot und Sonnengelb mit schräg laufenden Geschwindigkeitsstreifen hinter dem Titel „Job-Turbo vor Ort“. Darunter ein Fahrplan wie auf einer Bahnlinie mit vier Halten von Woche 1 bis Monat 18, vier Textblöcke und ein Säulendiagramm: Nach sechs Monaten arbeiten 34 Prozent mit Qualifizierung und 26 Prozent ohne.',
    en: 'Portrait poster in wine red and sun yellow with diagonal speed stripes behind the title “Job-Turbo vor Ort” (Job-Turbo on the ground). Below it a timetable like a railway line with four stops from week 1 to month 18, four blocks of text and a column chart: after six months 34 per cent work with training and 26 per cent without.',
  },
};
