import { createHash } from 'node:crypto';

const HEX_DIGITS = 12;

/** A number that stands for a state, for the optimistic lock of a form about many rows at once: 48 bits, as `sentRevision` reads. */
export function fingerprint(state: unknown): number {
  const hex = createHash('sha256').update(JSON.stringify(state)).digest('hex');
  return Number.parseInt(hex.slice(0, HEX_DIGITS), 16);
}
