import { createHash } from 'node:crypto';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The namespace of RFC 9562 for names that are addresses. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
/** Numbers of sessions have seven to ten digits, so that no slug takes one for a year or an hour. */
const LEAST_NUMBER = 1_000_000;
const NUMBERS = 2_147_000_000 - LEAST_NUMBER;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** UUID version 5 of a name: the same for the same name, everywhere. */
export function uuidOfName(name: string): string {
  const hash = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * What something is called in a schedule that goes out: a UUID in any case. What came from another schedule keeps its name
 * of there; where that is no UUID, it is made of it.
 */
export function guidOf({ id, sourceId }: { id: string; sourceId?: string | null }): string {
  const own = sourceId ?? id;
  return isUuid(own) ? own.toLowerCase() : uuidOfName(`foyer:${own}`);
}

/** The numbers that frab's format asks for, in the order of the guids given: the same for the same guid, none twice. */
export function numbersOf(guids: readonly string[]): number[] {
  const taken = new Set<number>();
  return guids.map((guid) => {
    let number = LEAST_NUMBER + (createHash('sha256').update(guid).digest().readUInt32BE(0) % NUMBERS);
    while (taken.has(number)) number++;
    taken.add(number);
    return number;
  });
}
