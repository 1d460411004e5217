import type { Localized } from '@/lib/i18n/locale';

/**
 * Of each region the key under which it is found, the same in both languages, so that an address means the same in both: its
 * German name, or the English one as long as nobody has said what that is in German. '' where none is named.
 */
export function regionKeys(regions: readonly Localized[]): string[] {
  const german = new Map<string, string>();
  for (const { de, en } of regions) if (de !== '' && en !== '' && !german.has(en)) german.set(en, de);
  return regions.map(({ de, en }) => de || (german.get(en) ?? en));
}
