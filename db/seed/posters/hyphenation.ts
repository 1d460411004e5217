const SOFT_HYPHEN = '\u00AD';

/** Long words that stand in narrow columns, and where they may break. */
const words = [
  'Anerkennungs-beratung',
  'Anerkennungs-büro',
  'Anerkennungs-partnerschaft',
  'Anerkennungs-statistik',
  'Anpassungs-lehrgang',
  'Anrechnungs-stunden',
  'Arbeits-verhältnisse',
  'Ansprech-person',
  'Beobachtungs-bögen',
  'Beratungs-angebote',
  'Beratungs-angeboten',
  'Beratungs-gespräch',
  'Beratungs-stelle',
  'Beratungs-stellen',
  'Betriebs-akquise',
  'Brücken-qualifizierung',
  'Fachkräfte-einwanderungs-gesetz',
  'Fall-dokumentation',
  'Flucht-hintergrund',
  'Förder-antrag',
  'Gleichwertig-keiten',
  'Handwerks-abschlüsse',
  'Handwerks-betriebe',
  'Helfer-tätigkeiten',
  'Kinder-betreuung',
  'Lebensmittel-verarbeitung',
  'Personal-abteilung',
  'Pflege-fach-personen',
  'Qualifizierungs-beratung',
  'Sprach-nachweise',
  'Teil-qualifizierung',
  'Unterrichts-hilfe',
  'Verbindlich-keit',
  'Zusammen-arbeit',
  'eigen-verantwortlich',
  'berufs-begleitend',
  'fach-sprache',
];

const breaks = new Map(words.map((word) => [word.replaceAll('-', ''), word.replaceAll('-', SOFT_HYPHEN)]));

/** `text` with soft hyphens in the words that are known here. */
export function hyphenate(text: string): string {
  return text.replaceAll(/[\p{L}*]{10,}/gu, (word) => breaks.get(word) ?? word);
}
