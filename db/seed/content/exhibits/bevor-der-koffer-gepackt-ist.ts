import type { ExhibitSource } from '../../types';
import { credit, percent, same } from './poster-words';

export const bevorDerKofferGepacktIst: ExhibitSource = {
  number: 14,
  slug: 'bevor-der-koffer-gepackt-ist',
  kind: 'good',
  title: { de: 'Bevor der Koffer gepackt ist', en: 'Before the suitcase is packed' },
  summary: {
    de: 'Videoberatung für Fachkräfte im Ausland, ihre Familien und ihre künftigen Betriebe: Wer vor der Einreise weiß, was gilt, verliert danach keine Monate.',
    en: 'Video counselling for skilled workers abroad, their families and their future employers: knowing the rules before entry saves months afterwards.',
  },
  story: {
    startingPoint: {
      de: 'Das reformierte Fachkräfteeinwanderungsgesetz eröffnet mehr Wege als zuvor: Anerkennungspartnerschaft, Chancenkarte, Berufserfahrung. Viele Anfragen aus dem Ausland kamen jedoch erst, wenn ein Antrag schon auf dem falschen Weg lag.',
      en: 'The reformed Skilled Immigration Act opens more routes than before: recognition partnership, opportunity card, professional experience. Yet many enquiries from abroad reached us only once an application was already on the wrong route.',
    },
    approach: {
      de: 'Wir beraten per Video, bevor entschieden wird – auf Wunsch mit Betrieb und Familie in derselben Sitzung. Ein Wegweiser mit acht Fragen führt zum passenden Weg; alle erhalten danach dasselbe kurze Protokoll in ihrer Sprache.',
      en: 'We counsel by video before a decision is made, with employer and family in the same session if they wish. A guide of eight questions leads to the right route; afterwards everyone receives the same short record in their own language.',
    },
    result: {
      de: '690 Beratungen in 41 Ländern. In 58 Fällen rieten wir ab – auch das spart Zeit, Geld und Enttäuschung. Wo der Betrieb dabei war, lagen Unterlagen im Mittel elf Wochen früher vollständig vor.',
      en: '690 sessions in 41 countries. In 58 cases we advised against it – that, too, saves time, money and disappointment. With the employer present, documents were complete eleven weeks earlier on average.',
    },
    transfer: {
      de: 'Zwei Zeitfenster genügen für die ganze Welt: morgens für Asien, am späten Nachmittag für Amerika. Der Wegweiser mit den acht Fragen steht allen Beratungsstellen offen.',
      en: 'Two time slots serve the whole world: mornings for Asia, late afternoons for the Americas. The guide with its eight questions is open to every counselling centre.',
    },
  },
  obstacles: {
    de: 'Botschaften nahmen unser Protokoll nicht als Nachweis an, obwohl wir lange darauf gehofft hatten. Und wer nur ein Telefon mit wenig Datenvolumen hat, braucht ein Gespräch ohne Bild.',
    en: 'Embassies did not accept our record as evidence, though we had long hoped for it. And people who have only a phone with little data need a call without video.',
  },
  targetGroups: {
    de: 'Fachkräfte im Ausland, ihre Familien, einstellende Betriebe',
    en: 'Skilled workers abroad, their families, hiring companies',
  },
  partners: {
    de: 'Auslandshandelskammern, Ausländerbehörden in Rheinland-Pfalz',
    en: 'Chambers of commerce abroad, immigration authorities in Rhineland-Palatinate',
  },
  people: [
    { name: 'Tamara Okonjo-Weis', role: { de: 'Videoberatung', en: 'Video counselling' }, shown: true },
  ],
  links: [
    {
      title: { de: 'Wegweiser mit acht Fragen', en: 'Guide with eight questions' },
      url: 'https://welcome-rhein-mosel.example/wegweiser',
    },
  ],
  topics: ['counselling', 'recognition', 'digital', 'employers'],
  region: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  organisation: 'Welcome Service Rhein-Mosel, Koblenz',
  contact: { name: 'Tamara Okonjo-Weis', email: 'video@welcome-rhein-mosel.example' },
  period: { from: '2024-03', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Bevor', 'der Koffer', 'gepackt ist'],
    claim: {
      de: 'Videoberatung vor der Einreise – mit Betrieb und Familie',
      en: 'Video counselling before entry – with employer and family',
    },
    figures: [
      { value: same('690'), label: { de: 'Beratungen per Video', en: 'video sessions' } },
      { value: same('41'), label: { de: 'Länder', en: 'countries' } },
      {
        value: same('11'),
        label: {
          de: 'Wochen früher vollständig, wenn der Betrieb dabei ist',
          en: 'weeks sooner complete when the employer takes part',
        },
      },
    ],
    chart: {
      title: { de: 'Welcher Weg passte?', en: 'Which route fitted?' },
      unit: percent,
      items: [
        { label: { de: 'Anerkennung vor Einreise', en: 'Recognition before entry' }, value: 37 },
        { label: { de: 'Anerkennungspartnerschaft', en: 'Recognition partnership' }, value: 26 },
        { label: { de: 'Berufserfahrung', en: 'Professional experience' }, value: 16 },
        { label: { de: 'Chancenkarte', en: 'Opportunity card' }, value: 13 },
        { label: { de: 'derzeit kein Weg', en: 'no route at present' }, value: 8 },
      ],
      note: { de: 'n = 690, März 2024 bis September 2025.', en: 'n = 690, March 2024 to September 2025.' },
    },
    steps: {
      title: { de: 'Drei Gespräche, ein Weg', en: 'Three conversations, one route' },
      items: [
        {
          title: { de: 'Vorher', en: 'Before' },
          text: { de: 'Acht Fragen, ein Weg, ein Protokoll', en: 'Eight questions, one route, one record' },
        },
        {
          title: { de: 'Dazwischen', en: 'In between' },
          text: { de: 'Unterlagen prüfen, Sprache planen', en: 'Check documents, plan language learning' },
        },
        {
          title: { de: 'Danach', en: 'Afterwards' },
          text: { de: 'Ankommen mit fester Ansprechperson', en: 'Arrive with one contact person' },
        },
      ],
    },
    quote: {
      text: {
        de: 'Meine Frau saß mit am Bildschirm. Danach haben wir gemeinsam entschieden.',
        en: 'My wife sat at the screen with me. Then we decided together.',
      },
      by: { de: 'Mechatroniker, beraten in Tunis', en: 'Mechatronics technician, counselled in Tunis' },
    },
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster in warmem Terrakotta auf Creme. Ein großer offener Koffer, aus dem gepunktete Flugbögen zu kleinen Kreisen führen; darüber der Titel in Serifenschrift. Unten ein Balkendiagramm der passenden Wege – Anerkennung vor Einreise 37 Prozent, Anerkennungspartnerschaft 26 Prozent – und drei Gesprächsschritte.',
    en: 'Portrait poster in warm terracotta on cream. A large open suitcase from which dotted flight arcs lead to small circles; above it the title in a serif typeface. Below, a bar chart of the routes that fitted – recognition before entry 37 per cent, recognition partnership 26 per cent – and three steps of conversation.',
  },
};
