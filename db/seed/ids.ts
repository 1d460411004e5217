import { createHash } from 'node:crypto';

/** The same id for the same thing on every machine: UUID version 8 (RFC 9562) from its kind and keys. */
export function sampleId(kind: string, ...keys: (string | number)[]): string {
  const hex = createHash('sha256')
    .update([kind, ...keys].join('\n'))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
