import type { $ZodIssue } from 'zod/v4/core';
import { fold } from '@/lib/fold';
import type { Locale, Localized } from '@/lib/i18n/locale';
import type { SheetRow } from '@/lib/spreadsheet/sheet';
import { decideClaim, heldForHouse, take, type Claim, type FullRefusal, type PlaceLedger } from '../capacity';
import { countryOptions } from '../questions/countries';
import { answerable, type ImportField, type Matching, type Target } from './import-columns';
import { answerField, optionIdsOf, type AskedQuestion } from '../questions/questions';
import { parseRegistration, type PersonInput } from '../schema';

/** Rows that one import may have; with more of them nobody else could write for too long. */
export const MOST_ROWS = 5_000;

/** What the event has that rows can name. */
export type ImportChoice = {
  categories: readonly { id: string; name: Localized; whenFull: 'waitingList' | 'closed' }[];
  questions: readonly AskedQuestion[];
};

/** A row as it was read; `shown` is what tells it from others, even when it is wrong. */
export type ReadRow = { number: number; shown: { name: string; email: string } } & (
  { person: PersonInput; problems?: undefined } | { person?: undefined; problems: RowProblem[] }
);
/** `issues` are those of the form's own rules. */
export type RowProblem =
  | { target: Target; reason: 'unknown'; value: string }
  | { target: Target; reason: 'invalid'; issues: $ZodIssue[] };

export const rowFates = ['new', 'waiting', 'known', 'repeated', 'noPlace', 'wrong'] as const;
export type RowFate =
  | { fate: 'new'; house: boolean }
  | { fate: 'waiting' }
  | { fate: 'known' }
  | { fate: 'repeated'; firstRow: number }
  | { fate: 'noPlace'; refusal: FullRefusal }
  | { fate: 'wrong'; problems: RowProblem[] };

const same = (a: string, b: string) => fold(a).trim() === fold(b).trim();
const sameIn = (label: Localized, text: string) =>
  (label.de !== '' && same(label.de, text)) || (label.en !== '' && same(label.en, text));

const languages: Readonly<Record<Locale, readonly string[]>> = {
  de: ['de', 'deutsch', 'german', 'd', 'ger'],
  en: ['en', 'englisch', 'english', 'e', 'eng'],
};
const yesNo = {
  yes: ['ja', 'j', 'yes', 'y', 'x', 'true', 'wahr', '1'],
  no: ['nein', 'n', 'no', 'false', 'falsch', '0', '-'],
};

const wordOf = <Key extends string>(words: Readonly<Record<Key, readonly string[]>>, text: string) =>
  // Object.keys forgets what the type knows
  (Object.keys(words) as Key[]).find((key) => words[key].includes(fold(text).trim()));

let countries: Map<string, string> | undefined;
function countryOf(text: string): string | undefined {
  countries ??= new Map(
    (['de', 'en'] as const).flatMap((locale) =>
      countryOptions(locale).flatMap(({ value, label }): [string, string][] => [
        [fold(label), value],
        [fold(value), value],
      ]),
    ),
  );
  return countries.get(fold(text).trim());
}

const listOrNone = (ids: (string | undefined)[]): string[] | undefined =>
  ids.every((id) => id !== undefined) ? ids : undefined;

/** What a form would send for the answer; undefined for a choice that there is not. */
function answerValues(question: AskedQuestion, cell: string): string[] | undefined {
  switch (question.type) {
    case 'oneOf':
    case 'severalOf': {
      const named = (text: string) => question.options.find(({ label }) => sameIn(label, text))?.id;
      if (question.type === 'oneOf' || named(cell)) return listOrNone([named(cell)]);
      // A label may have a comma in it
      const parts = cell.split(/[;\n]/).flatMap((part) => (named(part) ? [part] : part.split(',')));
      return listOrNone(parts.filter((part) => part.trim() !== '').map(named));
    }
    case 'yesNo': {
      const word = wordOf(yesNo, cell);
      return word && [word];
    }
    case 'country': {
      const code = countryOf(cell);
      return code === undefined ? undefined : [code];
    }
    case 'date':
      return [isoDay(cell)];
    default:
      return [cell];
  }
}

/** 31.12.1999 as 1999-12-31; anything else as it is. */
function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
}

const formField = {
  givenName: 'givenName',
  familyName: 'familyName',
  email: 'email',
  organisation: 'organisation',
  category: 'categoryId',
  language: 'locale',
  accessNeeds: 'accessNeeds',
  diet: 'diet',
} as const satisfies Record<ImportField, string>;

/** Rows of a file as people, by the rules of the form: each with its person, or with everything that is wrong in it. */
export function readRows(rows: readonly SheetRow[], matching: Matching, choice: ImportChoice): ReadRow[] {
  const questions = answerable(choice.questions);
  const rules = {
    categoryIds: choice.categories.map(({ id }) => id),
    consents: [],
    // Who is imported may answer later what has to be answered
    questions: questions.map((question) => ({ ...question, required: false })),
  };
  const columnOf = new Map(
    matching.targets.flatMap((target, column) => (target ? [[target, column] as const] : [])),
  );
  return rows.map(({ number, cells }) => {
    const cell = (target: Target) => cells[columnOf.get(target) ?? -1]?.trim() ?? '';
    const data = new FormData();
    const problems: RowProblem[] = [];
    const unknown = (target: Target) => problems.push({ target, reason: 'unknown', value: cell(target) });

    for (const field of [
      'givenName',
      'familyName',
      'email',
      'organisation',
      'accessNeeds',
      'diet',
    ] as const) {
      data.set(field, cell(field));
    }
    const named = cell('category');
    const category = choice.categories.find(({ name }) => sameIn(name, named))?.id;
    if (named !== '' && !category) unknown('category');
    data.set('categoryId', named === '' ? matching.categoryId : (category ?? ''));
    const language = cell('language') === '' ? matching.locale : wordOf(languages, cell('language'));
    if (!language) unknown('language');
    data.set('locale', language ?? matching.locale);
    for (const question of questions) {
      const target: Target = `question:${question.id}`;
      if (cell(target) === '') continue;
      const values = answerValues(question, cell(target));
      if (!values) unknown(target);
      for (const value of values ?? []) data.append(answerField(question.id), value);
    }

    const parsed = parseRegistration(data, rules);
    const [person] = parsed.success ? parsed.data.people : [];
    const shown = { name: `${cell('givenName')} ${cell('familyName')}`.trim(), email: cell('email') };
    if (person && problems.length === 0) return { number, shown, person };
    const found = parsed.success ? [] : invalid(parsed.issues, questions);
    // Said already, with what stood there
    const known = new Set(problems.map(({ target }) => target));
    return { number, shown, problems: [...problems, ...found.filter(({ target }) => !known.has(target))] };
  });
}

function invalid(issues: readonly $ZodIssue[], questions: readonly AskedQuestion[]): RowProblem[] {
  const targets = new Map<string, Target>([
    ...Object.entries(formField).map(([target, field]): [string, Target] => [field, target as ImportField]), // forgotten by entries
    ...questions.map(({ id }): [string, Target] => [answerField(id), `question:${id}`]),
  ]);
  return issues.flatMap((issue) => {
    const target = targets.get(issue.path.join('.'));
    return target ? [{ target, reason: 'invalid' as const, issues: [issue] }] : [];
  });
}

/** What tells one person from another: the address or, where one address may register several, the name with it. */
export function personKey(
  { email, givenName, familyName }: { email: string; givenName: string; familyName: string },
  perAddress: 'one' | 'any',
): string {
  return perAddress === 'one' ? email : fold(`${email} ${givenName} ${familyName}`);
}

type FateFacts = {
  ledger: PlaceLedger;
  /** Keys of those who are registered and live. */
  known: ReadonlySet<string>;
  perAddress: 'one' | 'any';
};

/**
 * What becomes of each row, in the file's order: a place, one on the waiting list where the category has one, or nothing
 * because they are registered, or stand in the file twice. No place and anything wrong stop the whole import.
 */
export function decideFates(
  rows: readonly ReadRow[],
  { house }: Matching,
  { categories, questions }: ImportChoice,
  { ledger, known, perAddress }: FateFacts,
  now: Date,
): RowFate[] {
  let left = ledger;
  const seen = new Map<string, number>();
  const waits = new Set(categories.filter(({ whenFull }) => whenFull === 'waitingList').map(({ id }) => id));
  return rows.map((row): RowFate => {
    if (!row.person) return { fate: 'wrong', problems: row.problems };
    const key = personKey(row.person, perAddress);
    if (known.has(key)) return { fate: 'known' };
    const firstRow = seen.get(key);
    if (firstRow !== undefined) return { fate: 'repeated', firstRow };
    seen.set(key, row.number);
    const isHouse = house && heldForHouse(left) > 0;
    const claim: Claim = {
      categoryId: row.person.categoryId,
      optionIds: optionIdsOf(row.person.answers, questions),
      from: isHouse ? 'house' : 'all',
    };
    const verdict = decideClaim(left, claim);
    if (verdict.ok) {
      left = take(left, claim, now);
      return { fate: 'new', house: isHouse };
    }
    // An answer that has run out does not come back by waiting
    const mayWait = verdict.reason !== 'optionFull' && waits.has(claim.categoryId);
    return mayWait ? { fate: 'waiting' } : { fate: 'noPlace', refusal: verdict };
  });
}

export type FateCounts = Record<(typeof rowFates)[number], number>;

export function countFates(fates: readonly RowFate[]): FateCounts {
  const counts: FateCounts = { new: 0, waiting: 0, known: 0, repeated: 0, noPlace: 0, wrong: 0 };
  for (const { fate } of fates) counts[fate]++;
  return counts;
}

/** All or nothing: with one row that cannot be, there is no import; nor with none that is new. */
export function canImport({ new: fresh, waiting, noPlace, wrong }: FateCounts): boolean {
  return noPlace === 0 && wrong === 0 && fresh + waiting > 0;
}

/** What a dry run showed, in short. */
export function digest(counts: FateCounts): string {
  return Object.values(counts).join('-');
}
