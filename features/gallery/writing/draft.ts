import { cleanLine, cleanText } from '@/features/registration/cleaning';
import { locales, type Localized } from '@/lib/i18n/locale';
import { localizedTexts, plainTexts, type LocalizedText, type PlainText } from '../exhibit-texts';

// A draft as the form holds it, and how two of them are brought together. The browser uses it too: nothing heavy is imported.

const listNames = ['people', 'links'] as const;

type Person = { name: string; role: Localized; shown: boolean };
type Link = { title: Localized; url: string };
export type Texts = Record<LocalizedText, Localized> &
  Record<PlainText, string> & { people: Person[]; links: Link[] };

/** All that the form holds, of a row that holds more. */
export function writtenTexts(row: Texts): Texts {
  return {
    ...{ title: row.title, summary: row.summary, startingPoint: row.startingPoint, approach: row.approach },
    ...{ result: row.result, transfer: row.transfer, obstacles: row.obstacles, partners: row.partners },
    ...{ targetGroups: row.targetGroups, funding: row.funding, people: row.people, links: row.links },
    ...{ organisation: row.organisation, region: row.region, period: row.period, videoUrl: row.videoUrl },
    ...{ contactName: row.contactName, contactEmail: row.contactEmail },
  };
}

/**
 * What a form says, by part: a text in one language each, and a list as a whole, since its rows move up when one is left blank.
 * Two drafts that would be stored alike are alike.
 */
export type Draft = Record<string, string>;
/** Values of form fields by name. */
export type FieldValues = Record<string, string>;

const oneLine: readonly string[] = ['title', 'funding', 'region', ...plainTexts];

/** As the schema cleans it, however long it is: too long is for the server to say. */
const tidyLine = (text: string) => cleanLine(text, Infinity);
function tidy(text: string, name: string): string {
  if (name === 'contactEmail') return tidyLine(text).toLowerCase();
  return oneLine.includes(name) ? tidyLine(text) : cleanText(text, Infinity);
}
const tidyBoth = ({ de, en }: Localized) => ({ de: tidyLine(de), en: tidyLine(en) });

function personPart({ name, role, shown }: Person): Person {
  return { name: tidyLine(name), role: tidyBoth(role), shown };
}
function linkPart({ title, url }: Link): Link {
  return { title: tidyBoth(title), url: tidyLine(url) };
}
const isBlank = (row: Person | Link) =>
  ('name' in row ? row.name + row.role.de + row.role.en : row.url + row.title.de + row.title.en) === '';

/** The draft that texts make. */
export function draftOf(texts: Texts): Draft {
  const draft: Draft = {};
  for (const name of localizedTexts) {
    for (const language of locales) draft[`${name}.${language}`] = tidy(texts[name][language], name);
  }
  for (const name of plainTexts) draft[name] = tidy(texts[name], name);
  draft.people = JSON.stringify(texts.people.map(personPart).filter((row) => !isBlank(row)));
  draft.links = JSON.stringify(texts.links.map(linkPart).filter((row) => !isBlank(row)));
  return draft;
}

function rowNumbers(values: FieldValues, list: string): number[] {
  const numbers = Object.keys(values).flatMap((name) => {
    const found = new RegExp(`^${list}\\.(\\d{1,3})\\.`).exec(name);
    return found ? [Number(found[1])] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The draft that a form holds. */
export function draftOfFields(values: FieldValues): Draft {
  const of = (name: string) => values[name] ?? '';
  const both = (name: string): Localized => ({ de: of(`${name}.de`), en: of(`${name}.en`) });
  const draft: Draft = {};
  for (const name of localizedTexts) {
    for (const language of locales) draft[`${name}.${language}`] = tidy(of(`${name}.${language}`), name);
  }
  for (const name of plainTexts) draft[name] = tidy(of(name), name);
  const people = rowNumbers(values, 'people').map((row) =>
    personPart({
      name: of(`people.${row}.name`),
      role: both(`people.${row}.role`),
      shown: of(`people.${row}.shown`) !== '',
    }),
  );
  const links = rowNumbers(values, 'links').map((row) =>
    linkPart({ title: both(`links.${row}.title`), url: of(`links.${row}.url`) }),
  );
  draft.people = JSON.stringify(people.filter((row) => !isBlank(row)));
  draft.links = JSON.stringify(links.filter((row) => !isBlank(row)));
  return draft;
}

/** The fields that show a draft's part; of a list those of its rows, and nothing of rows that it does not have. */
export function fieldsOfPart(draft: Draft, part: string): FieldValues {
  const text = draft[part] ?? '';
  if (!listNames.some((name) => name === part)) return { [part]: text };
  const rows = readRows(text);
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([name, value]): [string, string][] => {
        const field = `${part}.${index}.${name}`;
        if (typeof value === 'string') return [[field, value]];
        if (typeof value === 'boolean') return [[field, value ? 'on' : '']];
        return Object.entries(value).map(([language, words]) => [`${field}.${language}`, words]);
      }),
    ),
  );
}

type Row = Record<string, string | boolean | Record<string, string>>;

function readRows(text: string): Row[] {
  const rows: unknown = JSON.parse(text || '[]');
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
}

/** A part as people read it: of a list a line a row. */
export function readablePart(draft: Draft, part: string): string {
  if (!listNames.some((name) => name === part)) return draft[part] ?? '';
  return readRows(draft[part] ?? '')
    .map((row) => {
      const texts = Object.values(row).flatMap((value) =>
        typeof value === 'object' ? Object.values(value) : [value],
      );
      return texts.filter((text) => typeof text === 'string' && text !== '').join(', ');
    })
    .join('\n');
}

/** The texts that a draft holds: what `draftOf` made of them. */
export function textsOfDraft(draft: Draft): Texts {
  const of = (name: string) => draft[name] ?? '';
  const both = (name: string) => ({ de: of(`${name}.de`), en: of(`${name}.en`) });
  return {
    ...{ title: both('title'), summary: both('summary'), startingPoint: both('startingPoint') },
    ...{ approach: both('approach'), result: both('result'), transfer: both('transfer') },
    ...{ obstacles: both('obstacles'), targetGroups: both('targetGroups'), funding: both('funding') },
    ...{ partners: both('partners'), organisation: of('organisation'), region: both('region') },
    ...{ period: of('period'), contactName: of('contactName'), contactEmail: of('contactEmail') },
    videoUrl: of('videoUrl'),
    people: JSON.parse(of('people') || '[]') as Person[], // that personPart made
    links: JSON.parse(of('links') || '[]') as Link[], // that linkPart made
  };
}

/** The parts in which two drafts differ. */
export function differingParts(a: Draft, b: Draft): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (part) => (a[part] ?? '') !== (b[part] ?? ''),
  );
}

export type Merge = {
  draft: Draft;
  /** Parts that somebody else has changed, and the writer has not. */
  taken: string[];
  /** Parts that both have changed: `draft` keeps the writer's words until they decide. */
  clashes: string[];
};

/**
 * Brings together what somebody writes and what was stored meanwhile. `base`: what was stored when they began; `sent`: what
 * they have sent without hearing whether it arrived, which is theirs and no other's.
 */
export function mergeDrafts(given: {
  base: Draft;
  sent?: readonly Draft[];
  mine: Draft;
  theirs: Draft;
}): Merge {
  const { base, sent = [], mine, theirs } = given;
  const draft: Draft = { ...mine };
  const taken: string[] = [];
  const clashes: string[] = [];
  for (const part of differingParts(mine, theirs)) {
    const stored = theirs[part] ?? '';
    const isOwn = [base, ...sent].some((own) => stored === (own[part] ?? ''));
    if (isOwn) continue;
    if ((mine[part] ?? '') === (base[part] ?? '')) {
      draft[part] = stored;
      taken.push(part);
    } else clashes.push(part);
  }
  return { draft, taken, clashes };
}
