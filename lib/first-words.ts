/** The beginning of a text in one line, of whole words where there is room for any; an ellipsis says that it goes on. */
export function firstWords(text: string, mostLetters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= mostLetters) return line;
  const cut = line.slice(0, mostLetters - 1);
  const words = line[cut.length] === ' ' ? cut : cut.replace(/ [^ ]*$/, '');
  // Half of a pair is no sign
  return `${words.replace(/[\s,;:–-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}
