import { emailAddress } from '@/features/people/schema';
import { cleanLine } from '../cleaning';

/** Codes that can be made at once. */
export const MOST_CODES = 5_000;
const MOST_NAME = 200;
const MOST_LINE = 500;

/** Whoever a code is for; both are empty for one that is for nobody in particular. */
export type Invited = { holder: string; email: string | null };
export type LineProblem = { line: number; reason: 'address' | 'severalAddresses' | 'twice' | 'tooLong' };
export type InvitedVerdict =
  | { ok: true; people: Invited[] }
  | { ok: false; reason: 'lines'; facts: LineProblem[] }
  | { ok: false; reason: 'tooMany'; facts: { count: number } };

/**
 * One person or house a line, as people paste it: a name, an address, or both, in the order and with the signs of mail programs
 * ("Ada Lovelace <ada@example.org>") or of spreadsheets (tab, comma, semicolon). Lines count from 1; empty ones are none.
 */
export function readInvited(text: string): InvitedVerdict {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, text: line }));
  const filled = lines.filter((line) => line.text.trim() !== '');
  if (filled.length > MOST_CODES) return { ok: false, reason: 'tooMany', facts: { count: filled.length } };
  const people: Invited[] = [];
  const problems: LineProblem[] = [];
  const addresses = new Set<string>();
  for (const { line, text: typed } of filled) {
    const read = readLine(typed);
    if ('reason' in read) problems.push({ line, reason: read.reason });
    else if (read.email !== null && addresses.has(read.email)) problems.push({ line, reason: 'twice' });
    else people.push(read);
    if ('email' in read && read.email !== null) addresses.add(read.email);
  }
  return problems.length > 0 ? { ok: false, reason: 'lines', facts: problems } : { ok: true, people };
}

function readLine(typed: string): Invited | { reason: LineProblem['reason'] } {
  const line = cleanLine(typed, MOST_LINE);
  if (line.length > MOST_LINE) return { reason: 'tooLong' };
  const [address, ...more] = line.split(/[\s,;<>()"]+/).filter((part) => part.includes('@'));
  if (more.length > 0) return { reason: 'severalAddresses' };
  const parsed = address === undefined ? undefined : emailAddress.safeParse(address);
  if (parsed?.success === false) return { reason: 'address' };
  const holder = (address === undefined ? line : line.replace(address, ' '))
    .replaceAll(/[<>"]|\(\s*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;]+|[\s,;]+$/g, '');
  if (holder.length > MOST_NAME) return { reason: 'tooLong' };
  return { holder, email: parsed?.data ?? null };
}
