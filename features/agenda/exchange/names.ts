/**
 * Names that stand in one cell, with semicolons, strokes or line breaks between them. Without any of these it is "and", and
 * commas between names that are whole: "Müller, Anna" is one.
 */
export function namesIn(cell: string): string[] {
  const split = (text: string, sign: RegExp) => text.split(sign).map((name) => name.trim());
  const listed = split(cell, /[;\n|]/);
  if (listed.length > 1) return listed.filter((name) => name !== '');
  return split(cell, /\s(?:und|and|&)\s|\s\/\s/)
    .flatMap((part) => {
      const names = split(part, /,/);
      return names.every((name) => name.includes(' ')) ? names : [part];
    })
    .filter((name) => name !== '');
}
