import type { ExhibitLink, ExhibitPerson } from '@/db/schema/gallery';
import { fold } from '@/lib/fold';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

// People and links of an exhibit as lines in one cell of a table, the parts of each between bars:
// "Ada Öztürk | Leitung | Lead | öffentlich", "https://example.org | Titel | Title".

/** A bar or a backslash that somebody wrote is marked by a backslash. What is empty at the end is left out. */
function lineOf(parts: readonly string[]): string {
  const filled = parts.map((part) => part.replace(/[\\|]/gu, '\\$&'));
  while (filled.at(-1) === '') filled.pop();
  return filled.join(' | ');
}

function partsOf(line: string): string[] {
  const parts = [''];
  for (const [piece] of line.matchAll(/\\.|\||[^\\|]+|\\/gsu)) {
    if (piece === '|') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${/^\\[\\|]$/u.test(piece) ? piece.slice(1) : piece}`);
  }
  return parts.map((part) => part.trim());
}

const linesOf = (cell: string) =>
  cell
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether a person has agreed to be named, in the words of `locale`. */
function consent(shown: boolean, locale: Locale): string {
  return translator(locale)(shown ? 'galleryExport.shown' : 'galleryExport.notShown');
}

export function peopleCell(people: readonly ExhibitPerson[], locale: Locale): string {
  return people
    .map(({ name, role, shown }) => lineOf([name, role.de, role.en, consent(shown, locale)]))
    .join('\n');
}

export function linksCell(links: readonly ExhibitLink[]): string {
  return links.map(({ title, url }) => lineOf([url, title.de, title.en])).join('\n');
}

/** What a cell says, line by line; `misread`: the lines that nobody can understand. */
export type ReadLines<Row> = { rows: Row[]; misread: string[] };

function read<Row>(cell: string, most: number, row: (parts: string[]) => Row | undefined): ReadLines<Row> {
  const found: ReadLines<Row> = { rows: [], misread: [] };
  for (const line of linesOf(cell)) {
    const parts = partsOf(line);
    const made = parts.length > most ? undefined : row(parts);
    if (made === undefined) found.misread.push(line);
    else found.rows.push(made);
  }
  return found;
}

/** Who is not said to have agreed is not named in public. */
export function readPeople(cell: string): ReadLines<ExhibitPerson> {
  const says = (words: string, shown: boolean) =>
    locales.some((locale) => fold(consent(shown, locale)) === fold(words));
  return read(cell, 4, ([name = '', de = '', en = '', agreed = '']) => {
    const shown = says(agreed, true);
    if (!shown && agreed !== '' && !says(agreed, false)) return undefined;
    return { name, role: { de, en }, shown };
  });
}

export function readLinks(cell: string): ReadLines<ExhibitLink> {
  return read(cell, 3, ([url = '', de = '', en = '']) => ({ title: { de, en }, url }));
}
