import type { SeedSession } from '../types';

const morning = { day: 0, start: '11:00', minutes: 75, limited: true } as const;
const afternoon = { day: 0, start: '15:00', minutes: 60, limited: true } as const;

export const upcomingForumsMorning: SeedSession[] = [
  {
    ...morning,
    slug: 'wen-erreichen-wir',
    format: 'forum',
    track: 'reach',
    room: 'forum-a',
    language: 'de',
    title: { de: 'Wen erreichen wir gut, wen kaum?', en: 'Whom do we reach well, whom hardly at all?' },
    summary: {
      de: 'Daten aus der letzten Förderrunde, Erfahrungen vom Küchentisch und ein Vorschlag, anders zu zählen.',
      en: 'Data from the last funding round, experience from the kitchen table, and a proposal for counting differently.',
    },
    description: {
      de: 'Wer über Jobcenter, Arbeitsagentur oder Sprachkurs kommt, findet uns. Wer ohne formale Qualifikation arbeitet, nachts putzt oder weder Deutsch noch Englisch spricht, findet uns selten. Wir sehen uns an, was Peer-Beratung, Sprachnachrichten und Beratung im Betrieb verändern – und was sie kosten.',
      en: 'People who come through a jobcentre, an employment agency or a language course find us. People without formal qualifications, who clean at night or speak neither German nor English, rarely do. We look at what peer counselling, voice messages and counselling in companies change – and what they cost.',
    },
    speakers: [
      { key: 'samira-engel', part: 'speaker' },
      { key: 'omar-al-masri', part: 'speaker' },
    ],
  },
  {
    ...morning,
    slug: 'fachkraefteeinwanderung-in-der-praxis',
    format: 'forum',
    track: 'law',
    room: 'forum-b',
    language: 'de',
    title: {
      de: 'Das reformierte Fachkräfteeinwanderungsgesetz: Wo es trägt und wo es hakt',
      en: 'The reformed Skilled Immigration Act: where it works and where it sticks',
    },
    summary: {
      de: 'Bilanz der Anerkennungspartnerschaft aus Sicht von Recht, Betrieb und Beratung.',
      en: 'Taking stock of the recognition partnership from the perspective of law, company and counselling.',
    },
    description: {
      de: 'Einreisen, arbeiten und die Anerkennung währenddessen abschließen: Das Versprechen ist klar, die Praxis bunt. Ein Handwerksmeister berichtet, was er zusagen musste; eine Juristin, woran Anträge scheitern; gemeinsam erstellen wir eine Checkliste für das erste Gespräch mit Betrieben.',
      en: 'Enter, work and complete recognition in the meantime: the promise is clear, practice is mixed. A master craftsman reports what he had to commit to; a lawyer explains why applications fail; together we draw up a checklist for the first conversation with companies.',
    },
    speakers: [
      { key: 'leyla-haddad', part: 'speaker' },
      { key: 'david-oyelaran', part: 'speaker' },
    ],
  },
  {
    ...morning,
    slug: 'ki-kompetenzen-sichtbar-machen',
    format: 'forum',
    track: 'digital',
    room: 'forum-c',
    language: 'de',
    title: {
      de: 'Künstliche Intelligenz: Kompetenzen sichtbar machen, Menschen entscheiden lassen',
      en: 'Artificial intelligence: make skills visible, let people decide',
    },
    summary: {
      de: 'Regeln für den Beratungsalltag, an echten Vorschlägen erprobt.',
      en: 'Rules for everyday counselling, tested on real suggestions.',
    },
    description: {
      de: 'Welche Daten dürfen in ein Werkzeug, welche nie? Wie erkenne ich einen erfundenen Abschluss? Wer widerspricht, wenn ein Vorschlag plausibel klingt und trotzdem falsch ist? Wir arbeiten mit zwölf anonymisierten Vorschlägen und formulieren Regeln, die auf eine Seite passen.',
      en: 'Which data may go into a tool, which never? How do I recognise an invented qualification? Who objects when a suggestion sounds plausible and is still wrong? We work with twelve anonymised suggestions and write rules that fit on one page.',
    },
    speakers: [{ key: 'miriam-adeyemi', part: 'speaker' }],
  },
  {
    ...morning,
    slug: 'werkstatt-zwei-ziele',
    format: 'workshop',
    track: 'work',
    room: 'workshop',
    language: 'de',
    title: {
      de: 'Werkstatt: Zwei Ziele – schnell in Arbeit und in den eigenen Beruf',
      en: 'Workshop: two goals – into work quickly and into one’s own profession',
    },
    summary: {
      de: 'Nach dem Job-Turbo: Vereinbarungen, die vor dem ersten Arbeitstag stehen sollten.',
      en: 'After the Job-Turbo: agreements that should exist before the first day at work.',
    },
    description: {
      de: 'Aus der Erfahrung mehrerer Jobcenter entsteht eine Vereinbarung auf einer Seite: Lernzeit, Anerkennungsschritte, Ansprechperson, Termin nach sechs Monaten. Sie spielen sie in Rollen durch – als Betrieb, als Beratung, als neue Kollegin – und nehmen Ihre Fassung mit.',
      en: 'From the experience of several jobcentres comes an agreement on one page: learning time, steps to recognition, contact person, a date after six months. You play it through in roles – as company, counsellor and new colleague – and take your version home.',
    },
    speakers: [
      { key: 'tobias-renner', part: 'moderator' },
      { key: 'ayse-demirkan', part: 'speaker' },
    ],
  },
];

export const upcomingForumsAfternoon: SeedSession[] = [
  {
    ...afternoon,
    slug: 'ukraine-bleibeperspektive',
    format: 'forum',
    track: 'work',
    room: 'forum-a',
    language: 'de',
    title: {
      de: 'Geflüchtete aus der Ukraine: vom Schutz zur Perspektive',
      en: 'Refugees from Ukraine: from protection to prospects',
    },
    summary: {
      de: 'Welche Wege in einen dauerhaften Aufenthalt über Arbeit führen und was Beratende jetzt ansprechen sollten.',
      en: 'Which routes to permanent residence lead through work, and what counsellors should raise now.',
    },
    description: {
      de: 'Viele arbeiten, manche unter ihrer Qualifikation, fast alle planen in kurzen Fristen. Wir sprechen darüber, wie Beratung Sicherheit gibt, ohne zu versprechen, was sie nicht halten kann.',
      en: 'Many work, some below their qualifications, almost all plan in short periods. We discuss how counselling can provide security without promising what it cannot keep.',
    },
    speakers: [
      { key: 'iryna-kovalchuk', part: 'speaker' },
      { key: 'leyla-haddad', part: 'speaker' },
    ],
  },
  {
    ...afternoon,
    slug: 'first-hundred-days',
    format: 'forum',
    track: 'reach',
    room: 'forum-b',
    language: 'en',
    title: {
      de: 'Die ersten hundert Tage: sieben Städte im Vergleich',
      en: 'The first hundred days: seven cities compared',
    },
    summary: {
      de: 'Forum auf Englisch: was Städte in Europa tun, damit Ankommende schnell die richtige Tür finden.',
      en: 'A forum in English: what European cities do so that newcomers quickly find the right door.',
    },
    description: {
      de: 'Von der Lotsin am Bahnhof bis zum gemeinsamen Datensatz: sieben Beispiele in dreißig Minuten, danach die Frage, was sich davon übertragen lässt – und was nicht, weil Zuständigkeiten anders verteilt sind. Fragen gern auch auf Deutsch.',
      en: 'From guides at the railway station to a shared record: seven examples in thirty minutes, then the question of what can be transferred – and what cannot, because responsibilities are divided differently. Questions in German are welcome.',
    },
    speakers: [{ key: 'claire-dubois', part: 'speaker' }],
  },
  {
    ...afternoon,
    slug: 'koennen-nachweisen',
    format: 'forum',
    track: 'law',
    room: 'forum-c',
    language: 'de',
    title: { de: 'Können nachweisen ohne Zeugnis', en: 'Proving skills without a certificate' },
    summary: {
      de: 'Verfahren zur Kompetenzfeststellung im Vergleich: Aufwand, Aussagekraft, Anerkennung im Betrieb.',
      en: 'Skills assessment procedures compared: effort, informative value, recognition by employers.',
    },
    description: {
      de: 'Ein Werkstück, ein Fachgespräch, ein Pass mit Fotos: Was überzeugt Betriebe, was Kammern, was die Menschen selbst? Mit Werkstücken zum Anfassen.',
      en: 'A workpiece, a technical conversation, a pass with photographs: what convinces companies, what convinces chambers, what convinces people themselves? With workpieces to touch.',
    },
    speakers: [{ key: 'hanna-lewandowski', part: 'speaker' }],
  },
  {
    ...afternoon,
    slug: 'werkstatt-deutsch-bei-der-arbeit',
    format: 'workshop',
    track: 'work',
    room: 'workshop',
    language: 'both',
    title: { de: 'Werkstatt: Deutsch lernen bei der Arbeit', en: 'Workshop: learning German at work' },
    summary: {
      de: 'In 60 Minuten von einer echten Übergabe zur fertigen Übung – auf Deutsch und Englisch.',
      en: 'In 60 minutes from a real handover to a finished exercise – in German and English.',
    },
    description: {
      de: 'Sie hören eine Schichtübergabe, sammeln die Sätze, die zählen, und bauen daraus eine Übung von zwanzig Minuten. Sie brauchen kein Vorwissen, aber Lust zum Sprechen.',
      en: 'You listen to a shift handover, collect the sentences that matter and turn them into a twenty-minute exercise. No prior knowledge needed, but a readiness to speak.',
    },
    speakers: [{ key: 'farid-rahmani', part: 'speaker' }],
  },
];
