import { limits } from './upload-rules';

// The text that a PDF holds comes as it was set: line by line, words broken at the end of a line, and pages apart. It is kept
// with pages parted by a form feed, for searching and as a proposal for the text version.

const PAGE_END = '\f';
/** Written by pdfium where a word is broken at the end of a line. */
const BROKEN_WORD = /[\u0002\u00ad]\s*\n\s*/g;
/** Letters set as one: as Unicode has them, and as fonts of LaTeX count them. */
const LIGATURES: Readonly<Record<string, string>> = {
  ...{ '\u001b': 'ff', '\u001c': 'fi', '\u001d': 'fl', '\u001e': 'ffi', '\u001f': 'ffl' },
  ...{
    '\ufb00': 'ff',
    '\ufb01': 'fi',
    '\ufb02': 'fl',
    '\ufb03': 'ffi',
    '\ufb04': 'ffl',
    '\ufb05': 'st',
    '\ufb06': 'st',
  },
};
const LIGATURE = /[\u001b-\u001f\ufb00-\ufb06]/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** No line of its own ends with one of these: what follows belongs to it. */
const GOES_ON =
  /(?:[,;–]|\b(?:und|oder|mit|für|zu|zur|zum|von|vom|der|die|das|den|dem|des|ein|eine|einen|einem|einer|in|im|am|an|auf|über|bei|aus|and|or|the|of|to|for|with|a|an|on|at|by|from))$/u;

/** Lines as they are read: cleaned, and joined where a sentence goes on in the next. */
function pageText(page: string): string {
  const lines = page
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(BROKEN_WORD, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? '')
    .replace(CONTROL, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim());
  const read: string[] = [];
  for (const line of lines) {
    const before = read.at(-1);
    // A title, a number or a label begins anew; a line that begins small, or follows a comma or an article, goes on
    const goesOn = before && line && (/^\p{Ll}/u.test(line) || GOES_ON.test(before));
    if (goesOn) read[read.length - 1] = `${before} ${line}`;
    else read.push(line);
  }
  return read
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is kept of the text of a file's pages; empty when there is none. */
export function keptText(pages: readonly string[]): string {
  const text = pages.map(pageText).join(PAGE_END).slice(0, limits.characters);
  return text.replaceAll(PAGE_END, '').trim() === '' ? '' : text;
}

/** The kept text page by page; pages without text are empty. */
export function textPages(foundText: string): string[] {
  return foundText === '' ? [] : foundText.split(PAGE_END);
}

/** The text version that Foyer proposes: all that was found, as paragraphs, with a heading for each page where there are several. */
export function proposedText(foundText: string, pageWords: (page: number) => string): string {
  const pages = textPages(foundText);
  const paragraphs = (page: string) => page.replaceAll(/\n+/g, '\n\n');
  if (pages.length === 1) return paragraphs(pages[0] ?? '');
  return pages
    .flatMap((page, index) => (page === '' ? [] : [`## ${pageWords(index + 1)}\n\n${paragraphs(page)}`]))
    .join('\n\n');
}
