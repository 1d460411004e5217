import { fold } from '@/lib/fold';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import type { SearchParams } from '@/lib/listing';
import type { AskedQuestion } from '../questions/questions';

/** What a column of an imported file can be. */
export const importFields = [
  'givenName',
  'familyName',
  'email',
  'organisation',
  'category',
  'language',
  'accessNeeds',
  'diet',
] as const;
export type ImportField = (typeof importFields)[number];
export type Target = ImportField | `question:${string}`;

/** How somebody wants a file to be read. */
export type Matching = {
  /** Which of the file's sheets. */
  sheet: number;
  /** What each column is, by its place; undefined for one that is left out. */
  targets: (Target | undefined)[];
  /** For rows without a category of their own; none: each row has to have one. */
  categoryId: string;
  locale: Locale;
  mails: boolean;
  /** On the places that are held back for the house, as far as there are any. */
  house: boolean;
};
export type MatchingProblem =
  | { reason: 'missing'; field: 'givenName' | 'familyName' | 'email' | 'category' }
  | { reason: 'twice'; target: Target };

/** Files are the only answers that a table cannot hold. */
export function answerable(questions: readonly AskedQuestion[]): AskedQuestion[] {
  return questions.filter(({ type }) => type !== 'file');
}

const questionTarget = ({ id }: { id: string }): Target => `question:${id}`;

/** Only letters and digits count: "E-Mail-Adresse", "E-mail address" and "EMAIL" are near each other. */
const plain = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What columns are called in lists that people keep, in both languages. */
const names: Readonly<Record<ImportField, readonly string[]>> = {
  givenName: ['vorname', 'vornamen', 'rufname', 'givenname', 'firstname', 'forename', 'prenom'],
  familyName: ['nachname', 'familienname', 'zuname', 'familyname', 'lastname', 'surname', 'name'],
  email: ['email', 'mail', 'emailadresse', 'mailadresse', 'emailaddress', 'mailaddress', 'emaildienstlich'],
  organisation: [
    ...['organisation', 'organization', 'institution', 'einrichtung', 'firma', 'unternehmen', 'behorde'],
    ...['dienststelle', 'arbeitgeber', 'verband', 'trager', 'company', 'employer', 'affiliation'],
  ],
  category: ['kategorie', 'category', 'gruppe', 'group', 'teilnahmegruppe', 'teilnehmergruppe', 'kontingent'],
  language: ['sprache', 'language', 'locale', 'korrespondenzsprache', 'sprachederemails', 'languageofemails'],
  accessNeeds: [
    'bedarf',
    'bedarffurguteteilnahme',
    'barrierefreiheit',
    'unterstutzungsbedarf',
    'accessneeds',
    'accessibility',
  ],
  diet: ['ernahrung', 'essen', 'essenundtrinken', 'verpflegung', 'diet', 'foodanddrink', 'food', 'catering'],
};

function targetOf(header: string, questions: readonly AskedQuestion[]): Target | undefined {
  const name = plain(header);
  if (name === '') return undefined;
  const question = questions.find(({ label }) => plain(label.de) === name || plain(label.en) === name);
  return question ? questionTarget(question) : importFields.find((field) => names[field].includes(name));
}

/** What the columns seem to be, by what they are called and, for addresses, by what is in them. None is guessed twice. */
export function guessTargets(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  questions: readonly AskedQuestion[],
): (Target | undefined)[] {
  const guessed = new Set<Target>();
  const targets = header.map((name) => {
    const target = targetOf(name, answerable(questions));
    if (!target || guessed.has(target)) return undefined;
    guessed.add(target);
    return target;
  });
  if (!guessed.has('email')) {
    const filled = (column: number) =>
      rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const at = targets.findIndex((target, column) => {
      const cells = filled(column);
      return !target && cells.length > 0 && cells.every((cell) => /^\s*\S+@\S+\.\S+\s*$/.test(cell));
    });
    if (at !== -1) targets[at] = 'email';
  }
  return targets;
}

/** The field of the matching form that says what the nth column is. */
export function columnField(column: number): `column-${number}` {
  return `column-${column}`;
}

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** Which sheet an address asks for. */
export function sheetOf(query: SearchParams): number {
  const sheet = single(query.sheet);
  return /^\d{1,3}$/.test(sheet) ? Number(sheet) : 0;
}

/** The matching that an address holds; whatever stands there, it is sound. */
export function parseMatching(
  query: SearchParams,
  columns: number,
  questions: readonly AskedQuestion[],
  categoryIds: readonly string[],
): Matching {
  const targets = new Set<string>([...importFields, ...answerable(questions).map(questionTarget)]);
  const language = single(query.language);
  const categoryId = single(query.category);
  return {
    sheet: sheetOf(query),
    targets: Array.from({ length: columns }, (_, column) => {
      const target = single(query[columnField(column)]);
      // The set holds nothing else
      return targets.has(target) ? (target as Target) : undefined;
    }),
    categoryId: categoryIds.includes(categoryId) ? categoryId : '',
    locale: isLocale(language) ? language : 'de',
    mails: query.mails === 'on',
    house: query.house === 'on',
  };
}

/** The inverse of `parseMatching`. */
export function matchingQuery({
  sheet,
  targets,
  categoryId,
  locale,
  mails,
  house,
}: Matching): Record<string, string> {
  const columns = targets.flatMap((target, column) => (target ? [[columnField(column), target]] : []));
  return {
    ...Object.fromEntries(columns),
    ...(sheet > 0 && { sheet: String(sheet) }),
    category: categoryId,
    language: locale,
    ...(mails && { mails: 'on' }),
    ...(house && { house: 'on' }),
  };
}

/** What has to be matched otherwise before rows can be read. */
export function matchingProblems({ targets, categoryId }: Matching): MatchingProblem[] {
  const has = (target: Target) => targets.includes(target);
  const missing = (['givenName', 'familyName', 'email'] as const).filter((field) => !has(field));
  const twice = new Set(targets.filter((target, at) => target && targets.indexOf(target) !== at));
  return [
    ...missing.map((field) => ({ reason: 'missing', field }) as const),
    ...(categoryId === '' && !has('category') ? [{ reason: 'missing', field: 'category' } as const] : []),
    ...[...twice].flatMap((target) => (target ? [{ reason: 'twice', target } as const] : [])),
  ];
}
