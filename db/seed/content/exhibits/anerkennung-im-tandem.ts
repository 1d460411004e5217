import type { ExhibitSource } from '../../types';
import { credit, same, weeks } from './poster-words';

export const anerkennungImTandem: ExhibitSource = {
  number: 2,
  slug: 'anerkennung-im-tandem',
  kind: 'best',
  title: { de: 'Anerkennung im Tandem', en: 'Recognition in tandem' },
  summary: {
    de: 'Anerkennungsberatung und Jobcenter sitzen an einem Tisch: ein Gespräch, ein Plan, eine Ansprechperson – statt drei Terminen an drei Orten.',
    en: 'Recognition counsellors and the jobcentre at one table: one conversation, one plan, one contact person – instead of three appointments in three places.',
  },
  story: {
    startingPoint: {
      de: 'Wer einen Abschluss anerkennen lassen will, braucht Beratung, Geld und Zeit. Zuständig sind dafür verschiedene Stellen, die einander selten sprechen. Ratsuchende tragen Unterlagen hin und her; jede dritte Person gab vor dem Antrag auf.',
      en: 'Having a qualification recognised takes advice, money and time. Different offices are responsible and rarely talk to each other. People carry documents back and forth; one in three gave up before applying.',
    },
    approach: {
      de: 'An zwei Tagen in der Woche beraten Fachkräfte von Anerkennungsberatung und Jobcenter gemeinsam. Am Ende des Gesprächs stehen ein schriftlicher Plan, die Zusage zu den Kosten und ein Termin, zu dem alle Unterlagen da sind.',
      en: 'On two days a week recognition counsellors and jobcentre staff advise together. Each conversation ends with a written plan, a commitment on costs and a date by which all documents will be there.',
    },
    result: {
      de: 'Vom ersten Gespräch bis zum vollständigen Antrag vergehen im Mittel neun statt 21 Wochen. Von 412 Personen im Tandem stellten 331 einen Antrag. Nachfragen der zuständigen Stellen sind selten geworden.',
      en: 'From first conversation to complete application now takes nine weeks on average instead of 21. Of 412 people in the tandem, 331 applied. Queries from the recognition authorities have become rare.',
    },
    transfer: {
      de: 'Ein gemeinsamer Kalender und eine Checkliste, die beide Häuser unterschreiben, reichen für den Anfang. Wichtig ist, dass beide Seiten im Gespräch entscheiden dürfen.',
      en: 'A shared calendar and a checklist signed by both offices are enough to begin with. What matters is that both sides may decide during the conversation.',
    },
  },
  obstacles: {
    de: 'Ein gemeinsames Datensystem haben wir nach einem Jahr aufgegeben: Die Freigaben dauerten länger als die Beratungen. Die unterschriebene Checkliste auf Papier leistet dasselbe.',
    en: 'We gave up on a shared data system after a year: getting permissions took longer than the counselling. The signed checklist on paper does the same job.',
  },
  targetGroups: {
    de: 'Menschen mit ausländischem Berufsabschluss, die Bürgergeld beziehen',
    en: 'People with a foreign professional qualification who receive basic income support',
  },
  partners: {
    de: 'Jobcenter Dresden-Elbtal, Handwerkskammer, Landesärztekammer',
    en: 'Jobcentre Dresden-Elbtal, chamber of crafts, state medical association',
  },
  people: [
    { name: 'Henrike Zschoche', role: { de: 'Projektleitung', en: 'Project lead' }, shown: true },
    {
      name: 'Ibrahim Naumann',
      role: { de: 'Anerkennungsberatung', en: 'Recognition counselling' },
      shown: true,
    },
    { name: 'Silke Petrow', role: { de: 'Jobcenter', en: 'Jobcentre' }, shown: false },
  ],
  links: [
    {
      title: { de: 'Checkliste für das erste Gespräch', en: 'Checklist for the first conversation' },
      url: 'https://anerkennung-elbtal.example/checkliste',
    },
  ],
  videoUrl: 'https://video.example/ein-termin-im-tandem',
  topics: ['recognition', 'counselling', 'qualification'],
  region: { de: 'Sachsen', en: 'Saxony' },
  organisation: 'Anerkennungsbüro Elbtal, Dresden',
  contact: { name: 'Henrike Zschoche', email: 'tandem@anerkennung-elbtal.example' },
  period: { from: '2023-04', to: '2025-12' },
  poster: {
    format: 'landscape',
    titleLines: ['Anerkennung', 'im Tandem'],
    claim: {
      de: 'Zwei Häuser, ein Gespräch, ein Plan',
      en: 'Two offices, one conversation, one plan',
    },
    figures: [
      { value: same('412'), label: { de: 'Personen im Tandem beraten', en: 'people advised in tandem' } },
      { value: same('331'), label: { de: 'Anträge gestellt', en: 'applications made' } },
      { value: same('2'), label: { de: 'gemeinsame Tage in der Woche', en: 'shared days a week' } },
    ],
    chart: {
      title: { de: 'Wochen bis zum nächsten Schritt', en: 'Weeks to the next step' },
      unit: weeks,
      items: [
        { label: { de: 'Plan steht', en: 'Plan agreed' }, before: 7, value: 1 },
        { label: { de: 'Kosten zugesagt', en: 'Costs approved' }, before: 13, value: 3 },
        { label: { de: 'Antrag vollständig', en: 'Application complete' }, before: 21, value: 9 },
      ],
      note: {
        de: 'Mittelwerte vor dem Tandem (2022) und mit dem Tandem (2025).',
        en: 'Averages before the tandem (2022) and with it (2025).',
      },
    },
    steps: {
      title: { de: 'Ein Termin im Tandem', en: 'One tandem appointment' },
      items: [
        {
          title: { de: 'Klären', en: 'Clarify' },
          text: { de: 'Welcher Beruf, welches Ziel?', en: 'Which profession, which goal?' },
        },
        {
          title: { de: 'Planen', en: 'Plan' },
          text: { de: 'Schritte, Sprache, Unterlagen', en: 'Steps, language, documents' },
        },
        {
          title: { de: 'Zusagen', en: 'Commit' },
          text: { de: 'Kosten und Freistellung', en: 'Costs and time off' },
        },
        {
          title: { de: 'Begleiten', en: 'Follow up' },
          text: { de: 'Eine Person bleibt dran', en: 'One person stays on it' },
        },
      ],
    },
    quote: {
      text: {
        de: 'Zum ersten Mal wusste ich nach einem Termin, was ich als Nächstes tun muss.',
        en: 'For the first time I left an appointment knowing what to do next.',
      },
      by: { de: 'Bauingenieurin, im Tandem seit 2024', en: 'Civil engineer, in the tandem since 2024' },
    },
    credit,
  },
  posterAlt: {
    de: 'Querformatiges Poster in Nachtblau und Orange. Ein gezeichnetes Tandem mit zwei Fahrenden rollt über die untere Kante. Links Titel und Kennzahlen, in der Mitte die vier Schritte Klären, Planen, Zusagen, Begleiten, rechts ein Vorher-Nachher-Diagramm: Der vollständige Antrag liegt nach neun statt 21 Wochen vor.',
    en: 'Landscape poster in midnight blue and orange. A drawn tandem with two riders rolls along the lower edge. Title and key figures on the left, the four steps clarify, plan, commit and follow up in the middle, and a before-and-after chart on the right: the complete application is ready after nine weeks instead of 21.',
  },
};
