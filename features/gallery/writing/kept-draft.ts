import type { Keeper, Kept } from './autosave';

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

function keptOf(kept: unknown): Kept | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { revision, base, fields, sent, waiting } = kept as Partial<Kept>; // each is looked at
  if (typeof revision !== 'number' || !isTexts(base) || !isTexts(fields)) return undefined;
  if (!Array.isArray(sent) || !sent.every(isTexts)) return undefined;
  const before = keptOf(waiting);
  return { revision, base, fields, sent, ...(before && { waiting: before }) };
}

/** What a browser gave back; undefined for what is not of this form, whoever put it there. */
export function readKept(text: string | null): Kept | undefined {
  if (text === null) return undefined;
  try {
    return keptOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Keeps a draft in the browser's own storage. Where there is none, as in some private windows, it keeps nothing. */
export function browserKeeper(key: string): Keeper {
  const attempt = <Value>(work: () => Value): Value | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    read: () => readKept(attempt(() => localStorage.getItem(key)) ?? null),
    write: (kept) => void attempt(() => localStorage.setItem(key, JSON.stringify(kept))),
    clear: () => void attempt(() => localStorage.removeItem(key)),
  };
}
