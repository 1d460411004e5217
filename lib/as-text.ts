/** What stands in a form or an address in place of a text, as one; nothing where it is a file, a list or missing. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
