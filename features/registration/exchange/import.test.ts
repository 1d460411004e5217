import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceLedger } from '../capacity';
import {
  canImport,
  countFates,
  decideFates,
  personKey,
  readRows,
  type ImportChoice,
  type ReadRow,
  type RowFate,
} from './import';
import {
  columnField,
  guessTargets,
  matchingProblems,
  matchingQuery,
  parseMatching,
  type Matching,
  type Target,
} from './import-columns';
import { fateReasons, targetLabel } from './import-words';
import type { AskedQuestion, QuestionType } from '../questions/questions';

const now = new Date('2026-11-03T12:00:00Z');
const question = (
  id: string,
  type: QuestionType,
  options: string[] = [],
  places: number | null = null,
): AskedQuestion => ({
  id,
  type,
  label: { de: `Frage ${id}`, en: `Question ${id}` },
  help: { de: '', en: '' },
  required: true,
  categoryIds: [],
  shownWhen: null,
  minimum: null,
  maximum: 10,
  sensitive: false,
  options: options.map((label) => ({
    id: `${id}-${label}`,
    label: { de: label, en: '' },
    retired: false,
    places,
    left: places,
  })),
});
const choice: ImportChoice = {
  categories: [
    { id: 'bund', name: { de: 'Bund', en: 'Federation' }, whenFull: 'closed' },
    { id: 'verband', name: { de: 'Verbände', en: '' }, whenFull: 'waitingList' },
  ],
  questions: [
    question('1', 'severalOf', ['Vegan', 'Fleisch, mager']),
    question('2', 'yesNo'),
    question('3', 'country'),
    question('4', 'date'),
    question('5', 'number'),
    question('6', 'file'),
    question('7', 'oneOf', ['Führung'], 1),
  ],
};

const base: Matching = { sheet: 0, targets: [], categoryId: 'bund', locale: 'de', mails: true, house: false };
const people: Target[] = ['givenName', 'familyName', 'email'];
function read(targets: Target[], rows: string[][], change: Partial<Matching> = {}): ReadRow[] {
  const numbered = rows.map((cells, index) => ({ number: index + 2, cells }));
  return readRows(numbered, { ...base, ...change, targets }, choice);
}
const words = (row: ReadRow | undefined) =>
  fateReasons({ fate: 'wrong', problems: row?.problems ?? [] }, choice.questions, 'de');

describe('guessTargets', () => {
  it.each<[string[], (Target | undefined)[]]>([
    [
      ['Vorname', 'Name', 'E-Mail', 'Institution'],
      ['givenName', 'familyName', 'email', 'organisation'],
    ],
    [
      ['First name', 'LAST NAME', 'e-mail address', 'Company'],
      ['givenName', 'familyName', 'email', 'organisation'],
    ],
    [
      ['Teilnahmegruppe', 'Sprache', 'Behörde', 'Träger'],
      ['category', 'language', 'organisation', undefined],
    ],
    [
      ['Essen und Trinken', 'Access needs', 'frage 2', 'Question 6', ''],
      ['diet', 'accessNeeds', 'question:2', undefined, undefined],
    ],
    [
      ['Ticketcode', 'Anmerkung'],
      [undefined, undefined],
    ],
  ])('%o', (header, targets) => {
    expect(guessTargets(header, [], choice.questions)).toEqual(targets);
  });

  it('knows addresses by what they look like', () => {
    const rows = [
      ['Ada', 'ada@example.org', ''],
      ['Kim', 'kim@example.org', ''],
    ];
    expect(guessTargets(['Wer', 'Kontakt', 'Leer'], rows, [])).toEqual([undefined, 'email', undefined]);
    expect(guessTargets(['Wer', 'Kontakt'], [...rows, ['Max', 'Büro 5']], [])).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a matching', () => {
  it('is the same after its address was read', () => {
    const target = fc.constantFrom<(Target | undefined)[]>(
      undefined,
      'givenName',
      'email',
      'category',
      'question:2',
    );
    const matching = fc.record({
      sheet: fc.nat(20),
      targets: fc.array(target, { maxLength: 12 }),
      categoryId: fc.constantFrom('', 'bund', 'verband'),
      locale: fc.constantFrom('de' as const, 'en' as const),
      mails: fc.boolean(),
      house: fc.boolean(),
    });
    fc.assert(
      fc.property(matching, (given) => {
        const again = parseMatching(matchingQuery(given), given.targets.length, choice.questions, [
          'bund',
          'verband',
        ]);
        expect(again).toEqual(given);
      }),
    );
  });

  it('is sound whatever the address holds', () => {
    const query = {
      ...{
        [columnField(0)]: 'nonsense',
        [columnField(1)]: ['email', 'diet'],
        [columnField(2)]: 'question:6',
      },
      ...{ category: 'elsewhere', language: 'fr', sheet: '-1', house: '1' },
    };
    expect(parseMatching(query, 3, choice.questions, ['bund'])).toEqual({
      ...base,
      targets: [undefined, undefined, undefined],
      categoryId: '',
      mails: false,
    });
  });

  it('wants names, addresses and a category, each once', () => {
    expect(matchingProblems({ ...base, targets: people })).toEqual([]);
    expect(matchingProblems({ ...base, categoryId: '', targets: [...people, 'category'] })).toEqual([]);
    expect(
      matchingProblems({ ...base, categoryId: '', targets: ['email', 'email', undefined, undefined] }),
    ).toEqual([
      { reason: 'missing', field: 'givenName' },
      { reason: 'missing', field: 'familyName' },
      { reason: 'missing', field: 'category' },
      { reason: 'twice', target: 'email' },
    ]);
  });
});

describe('readRows', () => {
  it('takes people as the form would, with what the row does not say from what applies to all', () => {
    const [row] = read([...people, 'organisation'], [[' Ada ', 'Lovelace', 'ADA@Example.org']]);
    expect(row).toEqual({
      number: 2,
      shown: { name: 'Ada Lovelace', email: 'ADA@Example.org' },
      person: {
        ...{ givenName: 'Ada', familyName: 'Lovelace', email: 'ada@example.org', organisation: '' },
        ...{ locale: 'de', accessNeeds: '', diet: '', categoryId: 'bund', consentIds: [], answers: [] },
      },
    });
  });

  it.each([
    ['Federation', 'English', 'bund', 'en'],
    ['verbände', 'DE', 'verband', 'de'],
    ['', '', 'bund', 'de'],
  ])('knows category %j and language %j', (category, language, categoryId, locale) => {
    const [row] = read([...people, 'category', 'language'], [['A', 'B', 'a@b.de', category, language]]);
    expect([row?.person?.categoryId, row?.person?.locale]).toEqual([categoryId, locale]);
  });

  it('reads answers as people write them', () => {
    const targets: Target[] = [
      ...people,
      'question:1',
      'question:2',
      'question:3',
      'question:4',
      'question:5',
    ];
    const rows = [
      ['A', 'B', 'a@b.de', ' vegan ', 'x', 'Österreich', '31.12.1999', '7'],
      ['A', 'B', 'c@b.de', 'Fleisch, mager', 'No', 'at', '1999-12-31', ''],
    ];
    const answers = read(targets, rows).map(({ person }) =>
      person?.answers.map(({ value, optionIds }) => value || optionIds),
    );
    expect(answers).toEqual([
      [['1-Vegan'], 'yes', 'AT', '1999-12-31', '7'],
      [['1-Fleisch, mager'], 'no', 'AT', '1999-12-31'],
    ]);
    const several = read(
      [...people, 'question:1'],
      [
        ['A', 'B', 'a@b.de', 'fleisch, mager; vegan'],
        ['A', 'B', 'b@b.de', 'Vegan, Fisch'],
      ],
    );
    expect(several[0]?.person?.answers[0]?.optionIds).toEqual(['1-Vegan', '1-Fleisch, mager']);
    expect(words(several[1])).toEqual(['Frage 1: „Vegan, Fisch“ gibt es hier nicht.']);
  });

  it('says everything that is wrong in a row, once', () => {
    const targets: Target[] = [...people, 'category', 'language', 'question:1', 'question:5'];
    const [row] = read(targets, [['', 'B'.repeat(101), 'ab.de', 'Presse', 'fr', 'Fisch', '11']]);
    expect(row?.shown).toEqual({ name: 'B'.repeat(101), email: 'ab.de' });
    expect(words(row)).toEqual([
      'Teilnahmegruppe: „Presse“ gibt es hier nicht.',
      'Sprache der E-Mails: „fr“ gibt es hier nicht.',
      'Frage 1: „Fisch“ gibt es hier nicht.',
      'Vorname: Bitte füllen Sie dieses Feld aus.',
      'Nachname: Das ist zu lang: höchstens 100 Zeichen.',
      'E-Mail-Adresse: Das ist keine gültige E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@beispiel.de',
      'Frage 5: Die Zahl darf höchstens 10 sein.',
    ]);
  });

  it('misses a category that nobody has said', () => {
    const [row] = read([...people, 'category'], [['A', 'B', 'a@b.de', '']], { categoryId: '' });
    expect(words(row)).toEqual(['In dieser Zeile fehlt die Teilnahmegruppe.']);
  });

  it('gives a person or problems for any cells, and never throws', () => {
    const targets: Target[] = [
      ...people,
      'category',
      'language',
      'diet',
      'question:1',
      'question:3',
      'question:4',
      'question:5',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 10 }), { maxLength: 4 }),
        (rows) => {
          for (const row of read(targets, rows))
            expect(row.person === undefined).toBe((row.problems ?? []).length > 0);
        },
      ),
    );
  });
});

describe('decideFates', () => {
  const taken = { taken: 0, lastAt: null };
  const ledger = (
    change: Partial<PlaceLedger> = {},
    quotas: Record<string, number | null> = {},
  ): PlaceLedger => ({
    ...{ places: 10, total: taken, kept: 0, heldBack: 0, houseTaken: 0, options: new Map() },
    categories: new Map(
      choice.categories.map(({ id, name }) => [id, { ...taken, name, kept: 0, quota: quotas[id] ?? null }]),
    ),
    ...change,
  });
  const row = (email: string, category = '', option = '') => [
    'A',
    email,
    `${email}@example.org`,
    category,
    option,
  ];
  function fates(
    rows: string[][],
    change: { ledger?: PlaceLedger; known?: string[]; perAddress?: 'one' | 'any'; house?: boolean } = {},
  ): RowFate[] {
    const targets: Target[] = [...people, 'category', 'question:7'];
    const matching = { ...base, house: change.house ?? false };
    const facts = {
      ledger: change.ledger ?? ledger(),
      known: new Set(change.known),
      perAddress: change.perAddress ?? 'one',
    };
    return decideFates(read(targets, rows), matching, choice, facts, now);
  }
  const short = (all: RowFate[]) =>
    all.map((one) => one.fate + (one.fate === 'new' && one.house ? ' house' : ''));

  it('gives places in the order of the file, then the waiting list where there is one', () => {
    const all = fates(
      [row('a'), row('b', 'Bund'), row('c', 'Bund'), row('d', 'Verbände'), row('e', 'Verbände')],
      {
        ledger: ledger({}, { bund: 2, verband: 1 }),
      },
    );
    expect(short(all)).toEqual(['new', 'new', 'noPlace', 'new', 'waiting']);
    expect(fateReasons(all[2]!, choice.questions, 'de')).toEqual(['Die Gruppe „Bund“ ist voll.']);
    expect(canImport(countFates(all))).toBe(false);
    expect(canImport(countFates([all[0]!, all[4]!]))).toBe(true);
  });

  it('takes the places of the house first, when they may be taken', () => {
    const house = ledger({ places: 3, heldBack: 1 });
    expect(short(fates([row('a'), row('b'), row('c')], { ledger: house }))).toEqual([
      'new',
      'new',
      'noPlace',
    ]);
    expect(short(fates([row('a'), row('b'), row('c'), row('d')], { ledger: house, house: true }))).toEqual([
      'new house',
      'new',
      'new',
      'noPlace',
    ]);
  });

  it('registers nobody twice', () => {
    const rows = [row('a'), row('known'), row('A'), row('a')];
    const all = fates(rows, { known: ['known@example.org'] });
    expect(short(all)).toEqual(['new', 'known', 'repeated', 'repeated']);
    expect(all[3]).toEqual({ fate: 'repeated', firstRow: 2 });
    expect(canImport(countFates(all))).toBe(true);
    expect(canImport(countFates(fates([row('a')], { known: ['a@example.org'] })))).toBe(false);
    // Where one address may register several, the name tells them apart
    const key = personKey({ givenName: 'A', familyName: 'a', email: 'a@example.org' }, 'any');
    const family = [row('a'), ['B', 'a', 'a@example.org'], ['b', 'A', 'a@example.org']];
    expect(short(fates(family, { perAddress: 'any', known: [key] }))).toEqual(['known', 'new', 'repeated']);
  });

  it('does not give an answer away that has run out, nor let anyone wait for it', () => {
    const options = new Map([['7-Führung', { label: { de: 'Führung', en: '' }, places: 1, taken: 0 }]]);
    const all = fates([row('a', 'Verbände', 'Führung'), row('b', 'Verbände', 'Führung')], {
      ledger: ledger({ options }),
    });
    expect(short(all)).toEqual(['new', 'noPlace']);
    expect(fateReasons(all[1]!, choice.questions, 'de')).toEqual(['„Führung“ ist ausgebucht.']);
  });

  it('never gives more places than there are', () => {
    const some = fc.record({ who: fc.nat(30), category: fc.constantFrom('', 'Bund', 'Verbände') });
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 40 }),
        fc.nat(20),
        fc.nat(5),
        fc.nat(5),
        fc.boolean(),
        (rows, places, heldBack, quota, house) => {
          const held = Math.min(heldBack, places);
          const all = fates(
            rows.map(({ who, category }) => row(`p${who}`, category)),
            { ledger: ledger({ places, heldBack: held }, { verband: quota }), house },
          );
          const fresh = rows.filter((_, index) => all[index]?.fate === 'new');
          expect(fresh.length).toBeLessThanOrEqual(house ? places : places - held);
          expect(fresh.filter(({ category }) => category === 'Verbände').length).toBeLessThanOrEqual(quota);
          expect(new Set(fresh.map(({ who }) => who)).size).toBe(fresh.length);
        },
      ),
    );
  });
});

it('calls columns by their names in both languages', () => {
  expect(targetLabel('familyName', [], 'en')).toBe('Last name');
  expect(targetLabel('question:2', choice.questions, 'en')).toBe('Question 2');
});
