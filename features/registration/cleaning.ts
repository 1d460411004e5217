const controls = /[\p{Cc}\p{Cs}\p{Co}\u2028\u2029]+/gu;
const lineControls = /[^\P{C}\n\p{Cf}]+/gu;
// They turn round the text that comes after them, on tickets and in lists; right-to-left writing does without
const directionControls = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text that is far too long is left as it is, for the length check to say so; cleaning it would only take time. */
const isWorthCleaning = (text: string, maximum: number) => text.length <= 20 * maximum;

/** One line of what somebody typed, without what cannot be seen, for a field of at most `maximum` characters. */
export function cleanLine(text: string, maximum: number): string {
  if (!isWorthCleaning(text, maximum)) return text;
  return text
    .normalize('NFC')
    .replace(directionControls, '')
    .replace(controls, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same for several lines. */
export function cleanText(text: string, maximum: number): string {
  if (!isWorthCleaning(text, maximum)) return text;
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(directionControls, '')
    .replace(lineControls, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Whether there is anything to see: a name of invisible characters is none. */
export function isVisible(text: string): boolean {
  return /[^\p{C}\p{Z}\p{M}]/u.test(text);
}
