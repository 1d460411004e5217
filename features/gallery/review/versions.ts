import type { SearchParams } from '@/lib/listing';

/** The exhibit as it is now, where the number of a version is asked for. */
export const NOW = 0;

export type Comparison = { before: number; after: number };

function asked(value: SearchParams[string], known: readonly number[]): number | undefined {
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
  return number !== undefined && (number === NOW || known.includes(number)) ? number : undefined;
}

/**
 * Which two versions to compare, of those there are (newest first): what the address asks for, or the last with the one before it.
 * Undefined when there is none.
 */
export function comparisonOf(query: SearchParams, known: readonly number[]): Comparison | undefined {
  const [last] = known;
  if (last === undefined) return undefined;
  const after = asked(query.after, known) ?? last;
  const previous = after === NOW ? last : (known.find((number) => number < after) ?? after);
  return { before: asked(query.before, known) ?? previous, after };
}
