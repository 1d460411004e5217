import type { ExhibitSource } from '../../types';
import { credit, percent, same } from './poster-words';

export const kompetenzKompass: ExhibitSource = {
  number: 6,
  slug: 'kompetenz-kompass',
  kind: 'best',
  title: { de: 'KompetenzKompass', en: 'Competence compass' },
  summary: {
    de: 'Ein KI-gestütztes Werkzeug, das im Beratungsgespräch Kompetenzen sichtbar macht und passende Stellen vorschlägt – entschieden wird weiterhin von Menschen.',
    en: 'An AI-supported tool that makes competences visible during counselling and suggests suitable vacancies – decisions remain with people.',
  },
  story: {
    startingPoint: {
      de: 'Lebensläufe aus anderen Ländern sagen deutschen Betrieben oft wenig. Beratende brauchen Stunden, um Tätigkeiten in hiesige Berufe zu übersetzen. Und was nebenbei gelernt wurde – Sprachen, Pflege von Angehörigen, Reparieren –, fällt unter den Tisch.',
      en: 'CVs from other countries often mean little to German companies. Counsellors need hours to translate tasks into local occupations. And what was learned along the way – languages, caring for relatives, repairing things – is lost.',
    },
    approach: {
      de: 'Ratsuchende erzählen in ihrer Sprache, der KompetenzKompass ordnet das Gesagte einem Berufsverzeichnis zu und nennt für jeden Vorschlag die Textstelle, auf die er sich stützt. Beratende und Ratsuchende prüfen gemeinsam. Nichts wird ohne Zustimmung gespeichert.',
      en: 'People tell their story in their own language; the compass maps it to a catalogue of occupations and shows, for every suggestion, the passage it rests on. Counsellor and client check together. Nothing is stored without consent.',
    },
    result: {
      de: '1.620 Profile in zwölf Beratungsstellen. Beratende übernehmen 71 Prozent der Vorschläge, ändern 18 und verwerfen 11. Die gewonnene Zeit – gut 40 Minuten je Fall – fließt ins Gespräch. Bewerbungen mit Profil führten doppelt so oft zur Einladung.',
      en: '1,620 profiles in twelve centres. Counsellors accept 71 per cent of the suggestions, change 18 and reject 11. The time saved – a good 40 minutes per case – goes into the conversation. Applications with a profile led to an interview twice as often.',
    },
    transfer: {
      de: 'Erst die Frage klären, dann das Werkzeug wählen. Jeder Vorschlag braucht eine Begründung, jede Stelle eine Person, die Nein sagen darf. Unser Prüfbogen zu Datenschutz und Diskriminierung steht zum Nachnutzen bereit.',
      en: 'Settle the question first, then choose the tool. Every suggestion needs a reason, every centre a person who may say no. Our checklist on data protection and discrimination is ready for re-use.',
    },
  },
  obstacles: {
    de: 'Die erste Fassung schlug Frauen seltener technische Berufe vor. Gefunden hat das eine Beraterin, nicht unser Test. Seitdem prüfen wir jede Fassung mit vertauschten Angaben. Dialekte versteht das Werkzeug weiterhin schlecht.',
    en: 'The first version suggested technical occupations to women less often. A counsellor found that, not our test. Since then we check every version with details swapped. The tool still has trouble with dialects.',
  },
  targetGroups: {
    de: 'Beratungsstellen, Ratsuchende mit Berufserfahrung ohne passende Papiere',
    en: 'Counselling centres, people with work experience but without fitting papers',
  },
  partners: {
    de: 'Zwölf Beratungsstellen, Institut für angewandte Sprachtechnologie, Datenschutzaufsicht des Landes',
    en: 'Twelve counselling centres, institute for applied language technology, the state’s data protection authority',
  },
  people: [
    { name: 'Jonas Abedinejad', role: { de: 'Entwicklung', en: 'Development' }, shown: true },
    {
      name: 'Miriam Tschernow',
      role: { de: 'Beratung und Prüfung', en: 'Counselling and testing' },
      shown: true,
    },
    { name: 'Carl Brenner', role: { de: 'Statistik', en: 'Statistics' }, shown: false },
  ],
  links: [
    {
      title: {
        de: 'Prüfbogen Datenschutz und Diskriminierung',
        en: 'Checklist on data protection and discrimination',
      },
      url: 'https://labor-vermittlung.example/pruefbogen',
    },
    {
      title: { de: 'Wie der Kompass entscheidet', en: 'How the compass decides' },
      url: 'https://labor-vermittlung.example/erklaert',
    },
  ],
  topics: ['digital', 'counselling', 'recognition'],
  region: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
  organisation: 'Labor für faire Vermittlung, Karlsruhe',
  contact: { name: 'Jonas Abedinejad', email: 'kompass@labor-vermittlung.example' },
  period: { from: '2023-09', to: '2025-12' },
  poster: {
    format: 'portrait',
    titleLines: ['Kompetenz', 'Kompass'],
    claim: {
      de: 'Künstliche Intelligenz schlägt vor. Menschen entscheiden.',
      en: 'Artificial intelligence suggests. People decide.',
    },
    figures: [
      {
        value: { de: '1.620', en: '1,620' },
        label: { de: 'Profile in zwölf Beratungsstellen', en: 'profiles in twelve centres' },
      },
      {
        value: { de: '40 Min.', en: '40 min' },
        label: { de: 'mehr Zeit für das Gespräch', en: 'more time to talk' },
      },
      { value: same('2×'), label: { de: 'so viele Einladungen', en: 'as many interviews' } },
    ],
    chart: {
      title: { de: 'Was aus den Vorschlägen wird', en: 'What becomes of the suggestions' },
      unit: percent,
      items: [
        { label: { de: 'übernommen', en: 'accepted' }, value: 71 },
        { label: { de: 'geändert', en: 'changed' }, value: 18 },
        { label: { de: 'verworfen', en: 'rejected' }, value: 11 },
      ],
      note: {
        de: 'Stichprobe: 4.300 Vorschläge, erstes Halbjahr 2025.',
        en: 'Sample: 4,300 suggestions, first half of 2025.',
      },
    },
    steps: {
      title: { de: 'Sechs Himmelsrichtungen', en: 'Six points of the compass' },
      items: [
        { title: { de: 'Fachwissen', en: 'Expertise' }, text: same('82') },
        { title: { de: 'Sprachen', en: 'Languages' }, text: same('64') },
        { title: { de: 'Digitales', en: 'Digital skills' }, text: same('71') },
        { title: { de: 'Anleiten', en: 'Instructing' }, text: same('55') },
        { title: { de: 'Handwerk', en: 'Manual skills' }, text: same('38') },
        { title: { de: 'Fürsorge', en: 'Care' }, text: same('90') },
      ],
    },
    quote: null,
    credit,
  },
  posterAlt: {
    de: 'Hochformatiges Poster in Nachtblau mit leuchtendem Mintgrün. Ein großer Kompass mit sechs Achsen bildet ein Netzdiagramm: Fürsorge 90, Fachwissen 82, Digitales 71, Sprachen 64, Anleiten 55, Handwerk 38. Darunter vier Textblöcke und ein gestapelter Balken: Von den Vorschlägen werden 71 Prozent übernommen, 18 geändert, 11 verworfen.',
    en: 'Portrait poster in night blue with bright mint green. A large compass with six axes forms a radar chart: care 90, expertise 82, digital skills 71, languages 64, instructing 55, manual skills 38. Below it four blocks of text and a stacked bar: 71 per cent of the suggestions are accepted, 18 changed, 11 rejected.',
  },
};
