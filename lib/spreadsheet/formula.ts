// What a spreadsheet takes for the beginning of a formula, full-width signs included, also behind white space
const beginning = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const escaped = /^'(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/** Text that no spreadsheet runs: an apostrophe before what would start a formula. */
export function escapeFormula(text: string): string {
  return beginning.test(text) ? `'${text}` : text;
}

/** The inverse, for files that were written so. */
export function unescapeFormula(text: string): string {
  return text.replace(escaped, '');
}
