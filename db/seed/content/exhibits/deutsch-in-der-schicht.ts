import type { ExhibitSource } from '../../types';
import { credit, percent, same, share } from './poster-words';

export const deutschInDerSchicht: ExhibitSource = {
  number: 4,
  slug: 'deutsch-in-der-schicht',
  kind: 'good',
  title: { de: 'Deutsch in der Schicht', en: 'German on the shift' },
  summary: {
    de: 'Sprachcoaches kommen dorthin, wo gesprochen wird: an die Linie, in die Übergabe, in die Pause. 20 Minuten je Schicht statt zwei Abende je Woche.',
    en: 'Language coaches go where people speak: to the line, the handover, the break. 20 minutes per shift instead of two evenings a week.',
  },
  story: {
    startingPoint: {
      de: 'Nach acht Stunden in der Produktion noch zum Abendkurs? Kaum jemand hält das durch. Zugleich entstehen Fehler und Unfälle dort, wo Anweisungen nur halb verstanden werden – und niemand zugeben möchte, nachfragen zu müssen.',
      en: 'An evening course after eight hours in production? Hardly anyone keeps that up. At the same time, mistakes and accidents happen where instructions are only half understood – and nobody likes to admit they need to ask.',
    },
    approach: {
      de: 'Coaches begleiten Teams in der Schicht, sammeln echte Sätze und machen daraus Übungen von 20 Minuten. Vorarbeiter*innen lernen mit: kürzere Sätze, klare Zeichen, Rückfragen einladen. Die Übungszeit ist Arbeitszeit.',
      en: 'Coaches accompany teams on the shift, collect real sentences and turn them into 20-minute exercises. Team leaders learn too: shorter sentences, clear signs, inviting questions. Practice time is working time.',
    },
    result: {
      de: 'In elf Betrieben nahmen 238 Beschäftigte teil; 86 Prozent blieben bis zum Ende. Wer teilnahm, meldet Störungen doppelt so oft mündlich, statt sie zu umgehen. Drei Betriebe zahlen die Coaches inzwischen selbst.',
      en: '238 employees in eleven companies took part; 86 per cent stayed to the end. Participants report faults orally twice as often instead of working around them. Three companies now pay for the coaches themselves.',
    },
    transfer: {
      de: 'Mit der Übergabe anfangen: Sie ist kurz, wiederholt sich und betrifft alle. Und die Leitung muss Lernzeit in den Schichtplan schreiben – sonst frisst sie der nächste Eilauftrag.',
      en: 'Start with the handover: it is short, repeats itself and concerns everyone. And management must write learning time into the shift plan – or the next rush order will eat it.',
    },
  },
  obstacles: {
    de: 'In der Nachtschicht hat es nicht funktioniert: Die Pausen sind zu kurz, die Coaches waren zu müde. Auch eine App zum Weiterlernen nutzte nach drei Wochen fast niemand mehr.',
    en: 'It did not work on the night shift: breaks are too short, and the coaches were too tired. Hardly anybody used an app for further practice after three weeks, either.',
  },
  targetGroups: {
    de: 'Beschäftigte in Produktion und Logistik, Vorarbeiter*innen',
    en: 'Employees in production and logistics, foremen and forewomen',
  },
  partners: {
    de: 'Elf Betriebe in der Region Hannover, Berufsgenossenschaft',
    en: 'Eleven companies in the Hanover region, employers’ liability insurance association',
  },
  people: [
    {
      name: 'Phuong Anh Bergmann',
      role: { de: 'Leitung der Coaches', en: 'Head of the coaches' },
      shown: true,
    },
  ],
  links: [
    {
      title: { de: '60 Übungen zum Nachmachen', en: '60 exercises to copy' },
      url: 'https://sprachwerk-leine.example/uebungen',
    },
  ],
  topics: ['language', 'employers', 'qualification'],
  region: { de: 'Niedersachsen', en: 'Lower Saxony' },
  organisation: 'Sprachwerk Leine, Hannover',
  contact: { name: 'Phuong Anh Bergmann', email: 'schicht@sprachwerk-leine.example' },
  period: { from: '2023-02', to: '2025-10' },
  poster: {
    format: 'portrait',
    titleLines: ['Deutsch', 'in der', 'Schicht'],
    claim: {
      de: '20 Minuten. Am Arbeitsplatz. In der Arbeitszeit.',
      en: '20 minutes. At work. During working hours.',
    },
    figures: [
      {
        value: same('238'),
        label: { de: 'Beschäftigte in elf Betrieben', en: 'employees in eleven companies' },
      },
      { value: share(86), label: { de: 'bleiben bis zum Ende dabei', en: 'stay to the end' } },
      { value: { de: '20 Min.', en: '20 min' }, label: { de: 'Übung je Schicht', en: 'practice per shift' } },
    ],
    chart: {
      title: {
        de: '„Das kann ich auf Deutsch erledigen“',
        en: '“I can deal with this in German”',
      },
      unit: percent,
      items: [
        { label: { de: 'Schicht übergeben', en: 'Hand over a shift' }, before: 31, value: 84 },
        { label: { de: 'Störung melden', en: 'Report a fault' }, before: 38, value: 81 },
        { label: { de: 'Sicherheit erklären', en: 'Explain safety rules' }, before: 22, value: 67 },
        { label: { de: 'Urlaub klären', en: 'Arrange leave' }, before: 44, value: 79 },
      ],
      note: {
        de: 'Selbsteinschätzung zu Beginn und nach zwölf Wochen, n = 205.',
        en: 'Self-assessment at the start and after twelve weeks, n = 205.',
      },
    },
    steps: {
      title: { de: 'Sätze aus der Halle', en: 'Sentences from the shop floor' },
      items: [
        {
          title: { de: 'Übergabe', en: 'Handover' },
          text: { de: 'Linie 3 läuft wieder.', en: 'Line 3 is running again.' },
        },
        {
          title: { de: 'Störung', en: 'Fault' },
          text: { de: 'Der Sensor zeigt nichts an.', en: 'The sensor shows nothing.' },
        },
        {
          title: { de: 'Rückfrage', en: 'Question' },
          text: { de: 'Meinst du diese Palette?', en: 'Do you mean this pallet?' },
        },
        {
          title: { de: 'Pause', en: 'Break' },
          text: { de: 'Tauschst du am Freitag mit mir?', en: 'Will you swap Friday with me?' },
        },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster in Petrol mit großen gelben, weißen und hellblauen Sprechblasen, in denen Sätze aus der Produktionshalle stehen, etwa „Linie 3 läuft wieder.“ Eine dunkle Seitenleiste trägt Titel und Kennzahlen. Ein Vorher-Nachher-Diagramm zeigt: Eine Schicht auf Deutsch übergeben können 84 statt 31 Prozent.',
    en: 'Portrait poster in teal with large yellow, white and light blue speech bubbles holding sentences from the shop floor such as “Linie 3 läuft wieder.” (Line 3 is running again.) A dark sidebar carries title and key figures. A before-and-after chart shows: 84 instead of 31 per cent can hand over a shift in German.',
  },
};
