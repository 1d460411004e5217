import { MINUTE_MS } from '@/lib/clock';
import type { MailTemplate } from './templates';

/** Why a mail was not accepted, in a form that holds no address and nothing that people typed. */
export const failureKinds = [
  'unreachable', // no answer, or no connection at all
  'signIn', // the mail server does not accept our name and password
  'encryption', // TLS failed
  'later', // 4xx: try again
  'rejected', // 5xx: never
  'unreadable', // what to send cannot be decrypted or rendered
  'outdated', // of no more use to its reader
  'unknown',
] as const;
export type FailureKind = (typeof failureKinds)[number];
export type Failure = { kind: FailureKind; /** SMTP reply code. */ code?: number };

/** Waits after the first, second, … attempt; after the last of them the mail is dead. */
const waitsMs = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * MINUTE_MS);
/** After this a mail is of no use; those that are not named are always of use. */
const usefulMs: Partial<Record<MailTemplate, number>> = { 'sign-in': 15 * MINUTE_MS };
/** How long an attempt may hold a mail: longer than all of nodemailer's timeouts together. */
export const CLAIM_MS = 5 * MINUTE_MS;
/** How long after sending the parameters of a mail are kept. */
export const PAYLOAD_DAYS = 30;

export type NextAttempt = { status: 'pending'; at: Date } | { status: 'dead' };

/** What becomes of a mail after `attempts` attempts, the last of which failed at `now`. */
export function nextAttempt(attempts: number, now: Date, failure: Failure): NextAttempt {
  if (failure.kind === 'rejected' || failure.kind === 'unreadable' || failure.kind === 'outdated')
    return { status: 'dead' };
  const wait = waitsMs[attempts - 1];
  return wait === undefined ? { status: 'dead' } : { status: 'pending', at: new Date(now.getTime() + wait) };
}

/** A sign-in link that has ended would only annoy. */
export function isOutdated(template: string, createdAt: Date, now: Date): boolean {
  const useful = Object.entries(usefulMs).find(([name]) => name === template)?.[1];
  return useful !== undefined && now.getTime() - createdAt.getTime() >= useful;
}

const networkCodes = [
  'ECONNECTION',
  'ETIMEDOUT',
  'EDNS',
  'ESOCKET',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPROTOCOL',
];

/** Reads nodemailer's error: the code where there is one, never the text, which may name the reader. */
export function failureOf(error: unknown): Failure {
  const code = stringOf(error, 'code');
  const reply = numberOf(error, 'responseCode');
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return { kind: 'signIn', code: reply };
  if (code === 'ETLS') return { kind: 'encryption', code: reply };
  // A 5xx that is about the connection and not about this mail may pass
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (aboutThisMail && reply !== undefined) return { kind: reply >= 500 ? 'rejected' : 'later', code: reply };
  if (aboutThisMail) return { kind: 'rejected' };
  if (code !== undefined && networkCodes.includes(code)) return { kind: 'unreachable', code: reply };
  return reply === undefined ? { kind: 'unknown' } : { kind: 'later', code: reply };
}

/** `rejected 550`: how a failure is stored. */
export function failureText({ kind, code }: Failure): string {
  return code === undefined ? kind : `${kind} ${code}`;
}

export function parseFailure(text: string | null): Failure | undefined {
  if (text === null) return undefined;
  const [word, number] = text.split(' ');
  const kind = failureKinds.find((known) => known === word) ?? 'unknown';
  return number !== undefined && /^\d{3}$/.test(number) ? { kind, code: Number(number) } : { kind };
}

function property(value: unknown, name: 'code' | 'responseCode'): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
function stringOf(value: unknown, name: 'code'): string | undefined {
  const found = property(value, name);
  return typeof found === 'string' ? found : undefined;
}
function numberOf(value: unknown, name: 'responseCode'): number | undefined {
  const found = property(value, name);
  return typeof found === 'number' ? found : undefined;
}
