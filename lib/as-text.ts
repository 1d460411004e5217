/**
 * What somebody sent in place of a text, as one; nothing where it is none. Arguments of server actions have types for those who write
 * the pages, and anything at all in them for those who call an action by its address.
 */
export function asText(value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : '';
}
