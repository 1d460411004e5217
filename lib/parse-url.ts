/**
 * An address taken apart, relative ones from `base`; undefined where it is none. Not by URL.canParse: in Node 20.20 it says no
 * to letters such as ü once it has been called some four thousand times, and an address of müller.example was none then.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
