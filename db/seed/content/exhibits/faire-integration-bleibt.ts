import type { ExhibitSource } from '../../types';
import { percent, same, share } from './poster-words';

export const faireIntegrationBleibt: ExhibitSource = {
  number: 1,
  slug: 'faire-integration-bleibt',
  kind: 'best',
  title: { de: 'Faire Integration bleibt', en: 'Fair Integration is here to stay' },
  summary: {
    de: 'Die arbeits- und sozialrechtliche Beratung für Geflüchtete und Menschen aus Drittstaaten steht ab 2026 auf eigenen Füßen: dauerhaft finanziert durch das Bundesministerium für Arbeit und Soziales.',
    en: 'Advice on employment and social law for refugees and people from outside the EU will stand on its own feet from 2026, with permanent funding from the Federal Ministry of Labour and Social Affairs.',
  },
  story: {
    startingPoint: {
      de: 'Wer neu auf dem deutschen Arbeitsmarkt ist, kennt die eigenen Rechte oft nicht: Was steht im Vertrag? Wann muss Lohn gezahlt werden? Was gilt bei Krankheit? Unwissen macht angreifbar – und faire Betriebe stehen im Wettbewerb mit unfairen.',
      en: 'People who are new to the German labour market often do not know their rights. What does the contract say? When must wages be paid? What applies in case of illness? Not knowing makes people vulnerable, and fair employers compete with unfair ones.',
    },
    approach: {
      de: 'Beratungsstellen in allen Ländern informieren und begleiten: kostenfrei, vertraulich, in vielen Sprachen, vor Ort und digital. Sie erklären Verträge und Abrechnungen, helfen beim Klären im Betrieb und kennen die Stellen, die weiterhelfen, wenn Klären nicht reicht.',
      en: 'Advice centres in every Land inform and support: free of charge, in confidence, in many languages, on site and online. They explain contracts and payslips, help to settle matters at work, and know who can help when talking is not enough.',
    },
    result: {
      de: 'Aus einem Teil eines befristeten Programms wird eine feste Aufgabe: Ab 2026 finanziert das Bundesministerium für Arbeit und Soziales das Angebot dauerhaft. Mit der nächsten Förderrunde gehört es deshalb nicht mehr zum Förderprogramm IQ – die Zusammenarbeit bleibt.',
      en: 'Part of a temporary programme is becoming a lasting duty. From 2026 the Federal Ministry of Labour and Social Affairs funds the service permanently. It therefore leaves the IQ programme with the next funding round – the co-operation continues.',
    },
    transfer: {
      de: 'Verstetigung beginnt früh. Geholfen haben ein klares Profil, einheitliche Standards in allen Ländern, eine Falldokumentation, die Muster sichtbar macht, und Partner*innen, die den Bedarf aus eigener Erfahrung bestätigen.',
      en: 'Making a service permanent starts early. What helped: a clear profile, shared standards in every Land, case records that reveal patterns, and partners who can confirm the need from their own experience.',
    },
  },
  obstacles: {
    de: 'Anfangs führte jede Beratungsstelle ihre eigene Statistik. Zwei Jahre lang konnten wir deshalb nicht sagen, welche Branchen auffallen. Auch Sprechstunden am Vormittag waren ein Fehler: Wer arbeitet, kommt abends oder gar nicht.',
    en: 'At first every advice centre kept figures of its own, so for two years we could not say which industries stood out. Opening hours in the morning were a mistake as well: people who work come in the evening or not at all.',
  },
  targetGroups: {
    de: 'Beschäftigte aus Drittstaaten, Geflüchtete, Auszubildende',
    en: 'Employees from third countries, refugees, apprentices',
  },
  partners: {
    de: 'Gewerkschaften, Zoll, Jobcenter, Migrationsberatungen in allen Ländern',
    en: 'Trade unions, customs authority, jobcentres, migration advice services in all Länder',
  },
  people: [
    { name: 'Derya Lindqvist', role: { de: 'Koordination', en: 'Coordination' }, shown: true },
    { name: 'Pavel Ostermann', role: { de: 'Arbeitsrecht', en: 'Employment law' }, shown: true },
  ],
  links: [
    {
      title: { de: 'Alle Beratungsstellen auf einer Karte', en: 'All advice centres on a map' },
      url: 'https://faire-integration.example/beratung',
    },
    {
      title: { de: 'Faltblatt „Ihr Vertrag“ in 18 Sprachen', en: 'Leaflet “Your contract” in 18 languages' },
      url: 'https://faire-integration.example/vertrag',
    },
  ],
  videoUrl: 'https://video.example/faire-integration-in-drei-minuten',
  topics: ['counselling', 'fairness', 'employers'],
  region: { de: 'bundesweit', en: 'nationwide' },
  organisation: 'IQ Fachstelle Faire Integration',
  contact: { name: 'Derya Lindqvist', email: 'galerie@faire-integration.example' },
  period: { from: '2023-01', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Faire', 'Integration', 'bleibt'],
    claim: {
      de: 'Vom Projekt zur Daueraufgabe: Beratung zu Arbeits- und Sozialrecht',
      en: 'From project to permanent service: advice on employment and social law',
    },
    figures: [
      {
        value: same('2026'),
        label: { de: 'beginnt die dauerhafte Finanzierung', en: 'permanent funding begins' },
      },
      {
        value: share(58),
        label: {
          de: 'der Personen in den IQ Beratungsangeboten hatten einen Fluchthintergrund',
          en: 'of the people in IQ counselling had a refugee background',
        },
      },
      {
        value: share(39),
        label: { de: 'von ihnen kamen aus der Ukraine', en: 'of these were Ukrainians' },
      },
    ],
    chart: {
      title: {
        de: 'Wer kam in die IQ Beratung? Förderrunde 2023–2025',
        en: 'Who came to IQ counselling? Funding round 2023–2025',
      },
      unit: percent,
      items: [
        { label: { de: 'mit Fluchthintergrund', en: 'with a refugee background' }, value: 58 },
        { label: { de: 'ohne Fluchthintergrund', en: 'without a refugee background' }, value: 42 },
      ],
      note: {
        de: 'Unter den Personen mit Fluchthintergrund: 39 % Ukrainer*innen.',
        en: 'Among the people with a refugee background: 39% Ukrainians.',
      },
    },
    steps: {
      title: { de: 'Der Weg in die Dauer', en: 'The road to permanence' },
      items: [
        {
          title: same('2023'),
          text: {
            de: 'Start der Förderrunde mit Beratung in allen Ländern',
            en: 'The round starts, with advice in every Land',
          },
        },
        {
          title: same('2024'),
          text: { de: 'Gemeinsame Standards und Falldokumentation', en: 'Shared standards and case records' },
        },
        {
          title: same('2025'),
          text: {
            de: 'Übergang: Stellen, Verträge, Zuständigkeiten',
            en: 'Transition: posts, contracts, responsibilities',
          },
        },
        {
          title: same('2026'),
          text: { de: 'Dauerhafte Finanzierung durch den Bund', en: 'Permanent federal funding' },
        },
      ],
    },
    quote: null,
    credit: {
      de: 'Zahlen: Förderprogramm IQ, Förderrunde 2023–2025. Zwischenschritte und Ansprechperson sind erfunden.',
      en: 'Figures: IQ funding programme, round 2023–2025. Interim steps and contact person are invented.',
    },
  },
  posterAlt: {
    de: 'Hochformatiges Poster in Dunkelgrün und Gold. Oben eine Waage im Gleichgewicht neben dem Titel „Faire Integration bleibt“. In der Mitte eine Zeitleiste von 2023 bis 2026, die mit der dauerhaften Finanzierung durch den Bund endet. Darunter vier kurze Texte und ein Ringdiagramm: 58 Prozent der Personen in der IQ Beratung hatten einen Fluchthintergrund.',
    en: 'Portrait poster in dark green and gold. At the top a balanced pair of scales beside the title “Faire Integration bleibt” (Fair Integration is here to stay). In the middle a timeline from 2023 to 2026 that ends with permanent federal funding. Below it four short texts and a ring chart: 58 per cent of the people in IQ counselling had a refugee background.',
  },
};
