import type { SeedSession } from '../types';

/** Five at once, after lunch. */
export const modelForums: SeedSession[] = [
  {
    slug: 'forum-ukraine',
    format: 'forum',
    track: 'refuge',
    room: 'forum-1',
    day: 0,
    start: '13:15',
    minutes: 75,
    language: 'de',
    title: {
      de: 'Angekommen, noch nicht am Ziel: Geflüchtete aus der Ukraine im Arbeitsmarkt',
      en: 'Arrived, not yet there: refugees from Ukraine in the labour market',
    },
    summary: {
      de: 'Was nach dreieinhalb Jahren gelungen ist und wo Menschen mit Hochschulabschluss weiter unter ihren Möglichkeiten arbeiten.',
      en: 'What has worked after three and a half years, and where graduates still work below their potential.',
    },
    description: {
      de: 'Der vorübergehende Schutz hat vieles erleichtert: Arbeit ohne Wartezeit, Beratung ab der ersten Woche. Zugleich bleibt für viele offen, wie lange sie bleiben können – und ob sich ein Anerkennungsverfahren lohnt. Das Forum sammelt, was Beratungsstellen auch für Geflüchtete aus Syrien, Afghanistan oder Eritrea übernommen haben und was dafür fehlt.',
      en: 'Temporary protection made much easier: work without a waiting period, counselling from the first week. Yet many do not know how long they can stay – and whether recognition is worth the effort. The forum gathers what counselling centres have carried over to refugees from Syria, Afghanistan or Eritrea, and what is missing to do so.',
    },
    limited: true,
    speakers: [
      { key: 'iryna-kovalchuk', part: 'speaker' },
      { key: 'samira-engel', part: 'moderator' },
    ],
  },
  {
    slug: 'forum-fachkraefteeinwanderung',
    format: 'forum',
    track: 'law',
    room: 'forum-2',
    day: 0,
    start: '13:15',
    minutes: 75,
    language: 'de',
    title: {
      de: 'Das reformierte Fachkräfteeinwanderungsgesetz in der Beratungspraxis',
      en: 'The reformed Skilled Immigration Act in counselling practice',
    },
    summary: {
      de: 'Anerkennungspartnerschaft, Chancenkarte, Berufserfahrung: drei neue Wege an drei echten Fällen.',
      en: 'Recognition partnership, opportunity card, professional experience: three new routes in three real cases.',
    },
    description: {
      de: 'Seit die Reform in Stufen in Kraft getreten ist, haben Betriebe und Fachkräfte mehr Auswahl – und Beratende mehr zu erklären. Anhand von drei anonymisierten Fällen arbeiten wir heraus, woran man früh erkennt, welcher Weg passt, wo Verfahren stocken und was Betriebe zusagen müssen, damit eine Anerkennungspartnerschaft trägt.',
      en: 'Since the reform came into force in stages, companies and skilled workers have had more choice – and counsellors more to explain. Using three anonymised cases we work out how to recognise early which route fits, where procedures get stuck, and what companies must commit to for a recognition partnership to hold.',
    },
    limited: true,
    speakers: [
      { key: 'leyla-haddad', part: 'speaker' },
      { key: 'jan-petersen', part: 'speaker' },
      { key: 'matthias-orlow', part: 'moderator' },
    ],
  },
  {
    slug: 'forum-ki-in-der-beratung',
    format: 'forum',
    track: 'digital',
    room: 'forum-3',
    day: 0,
    start: '13:15',
    minutes: 75,
    language: 'de',
    title: {
      de: 'Künstliche Intelligenz in der Beratung: Kompetenzen erkennen, Bewerbungen begleiten',
      en: 'Artificial intelligence in counselling: recognising skills, supporting applications',
    },
    summary: {
      de: 'Eine Vorführung, ein Gegencheck und die Frage, wer am Ende entscheidet.',
      en: 'A demonstration, a counter-check, and the question of who decides in the end.',
    },
    description: {
      de: 'Ein KI-gestütztes Werkzeug übersetzt eine erzählte Berufsbiografie in ein Kompetenzprofil und schlägt Stellen vor. Wir sehen ihm live zu, suchen Fehler und prüfen, ob Frauen, Ältere oder Menschen mit Lücken im Lebenslauf schlechtere Vorschläge erhalten. Danach: Was brauchen Teams an Zeit, Regeln und Schulung, bevor sie damit arbeiten?',
      en: 'An AI-supported tool turns a spoken work history into a skills profile and suggests vacancies. We watch it live, look for errors and test whether women, older people or people with gaps in their CV receive poorer suggestions. Then: what time, rules and training do teams need before working with it?',
    },
    limited: true,
    speakers: [
      { key: 'thanh-nguyen', part: 'speaker' },
      { key: 'miriam-adeyemi', part: 'speaker' },
    ],
  },
  {
    slug: 'forum-job-turbo',
    format: 'forum',
    track: 'refuge',
    room: 'forum-4',
    day: 0,
    start: '13:15',
    minutes: 75,
    language: 'de',
    title: {
      de: 'Job-Turbo: Schnell in Arbeit – und was kommt danach?',
      en: 'Job-Turbo: into work quickly – and what comes next?',
    },
    summary: {
      de: 'Jobcenter, Betrieb und Beratung legen ihre Erfahrungen nebeneinander.',
      en: 'Jobcentre, company and counselling compare their experience.',
    },
    description: {
      de: 'Der Job-Turbo soll Geflüchtete nach dem Integrationskurs zügig in Arbeit bringen. Ein Jobcenter berichtet, wie engere Kontakte wirken; ein Lebensmittelbetrieb, was er für Einarbeitung und Sprache tut; das Plenum, wie aus der ersten Stelle ein beruflicher Weg wird. Am Ende steht eine Liste von Vereinbarungen, die vor dem Arbeitsvertrag getroffen werden sollten.',
      en: 'The Job-Turbo is meant to bring refugees into work quickly after the integration course. A jobcentre reports on the effect of closer contact; a food company on what it does for induction and language; the audience on how a first job becomes a career. We end with a list of agreements to be made before the contract is signed.',
    },
    limited: true,
    speakers: [
      { key: 'tobias-renner', part: 'speaker' },
      { key: 'karin-schwarzbach', part: 'speaker' },
    ],
  },
  {
    slug: 'werkstatt-schwer-erreichbar',
    format: 'workshop',
    track: 'reach',
    room: 'workshop',
    day: 0,
    start: '13:15',
    minutes: 75,
    language: 'both',
    title: {
      de: 'Werkstatt: Schwer erreichbar – für wen eigentlich?',
      en: 'Workshop: hard to reach – for whom?',
    },
    summary: {
      de: 'Ansprache für Menschen ohne formale Qualifikation und mit wenig Deutsch oder Englisch, ausprobiert an Tischen.',
      en: 'Reaching people without formal qualifications and with little German or English – tried out at tables.',
    },
    description: {
      de: 'Nicht die Menschen sind schwer erreichbar, sondern unsere Türen schwer zu finden: Von dieser Umkehrung gehen wir aus. An vier Tischen entstehen eine Einladung ohne Text, ein Erstgespräch mit Gegenständen, ein Plan für Orte, an denen Menschen ohnehin sind, und ein Vorschlag, was künftig gezählt werden sollte. Deutsch und Englisch, mit Flüsterübersetzung ins Ukrainische und Arabische.',
      en: 'People are not hard to reach; our doors are hard to find: that reversal is our starting point. Four tables produce an invitation without text, a first conversation using objects, a plan for places where people are anyway, and a proposal for what should be counted in future. In German and English, with whispered interpreting into Ukrainian and Arabic.',
    },
    limited: true,
    speakers: [
      { key: 'omar-al-masri', part: 'speaker' },
      { key: 'grazyna-wolska', part: 'moderator' },
    ],
  },
];
