import 'server-only';
import { DAY_MS } from '@/lib/clock';
import { readableCode } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale, Localized } from '@/lib/i18n/locale';
import type { Refusal } from '@/lib/result';

const CODE_LENGTH = 8;
/** Longer than any link that could hold one. */
const MOST_TYPED = 500;

/** What decides about an invitation code: where it leads, and what of it is left. */
export type CodeFacts = {
  categoryId: string;
  categoryName: Localized;
  uses: number;
  /** Registrations with it that live; who cancels gives the use back. */
  used: number;
  expiresAt: Date | null;
};
export type CodeRefusal =
  | Refusal<'codeUnknown', never>
  | (Refusal<'codeExpired', unknown> & { facts: { at: Date } })
  | (Refusal<'codeElsewhere', unknown> & { facts: { name: Localized } })
  | (Refusal<'codeUsedUp', unknown> & { facts: { uses: number; left: number; needed: number } });
export type CodeVerdict = { ok: true } | CodeRefusal;

/** 40 random bits, to be typed from paper. */
export function newCode(): string {
  return readableCode(CODE_LENGTH);
}

/** "K7QM-2XWP" */
export function shownCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/**
 * The code that somebody typed or pasted, alone or in its link: lower case, gaps and dashes are fine, and so are the letters
 * and digits that no code has, for those that they look like. Undefined when it cannot be a code.
 */
export function normaliseCode(typed: string): string | undefined {
  const [address = ''] = typed.slice(0, MOST_TYPED).trim().split(/[?#]/);
  const code = (address.split('/').at(-1) ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/[O0]/g, 'Q')
    .replaceAll(/[I1]/g, 'L');
  return code.length === CODE_LENGTH ? code : undefined;
}

export function codePath(locale: Locale, eventSlug: string, code: string): string {
  return `/${locale}/${eventSlug}/register/with/${code}`;
}

/** The address of the registration form with the code in it. */
export function codeLink(locale: Locale, eventSlug: string, code: string): string {
  return env().appUrl + codePath(locale, eventSlug, code);
}

/** How many more registrations a code can make; never negative, though one may have come back after its use was given on. */
export function usesLeft({ uses, used }: { uses: number; used: number }): number {
  return Math.max(0, uses - used);
}

export function isExpired({ expiresAt }: { expiresAt: Date | null }, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** Whether sending a code reaches somebody whom it serves. */
export function canBeSent(
  code: { email: string | null; expiresAt: Date | null; uses: number; used: number },
  now: Date,
): boolean {
  return code.email !== null && !isExpired(code, now) && usesLeft(code) > 0;
}

/** Whether whoever a code was sent to has not registered yet, and still can with it. */
export function isUnusedInvitation(
  code: Parameters<typeof canBeSent>[0] & { sentAt: Date | null; isRegistered: boolean },
  now: Date,
): boolean {
  return code.sentAt !== null && code.used === 0 && !code.isRegistered && canBeSent(code, now);
}

/** Whether somebody may be written to once more: a day after the last mail about the code at the earliest. */
export function canBeReminded(code: { sentAt: Date | null; remindedAt: Date | null }, now: Date): boolean {
  const last = Math.max(code.sentAt?.getTime() ?? 0, code.remindedAt?.getTime() ?? 0);
  return now.getTime() >= last + DAY_MS;
}

/**
 * Whether a code serves for `needed` registrations at `now`, in the category when one is chosen. Asked in the transaction
 * that registers.
 */
export function decideCode(
  code: CodeFacts | undefined,
  categoryId: string | undefined,
  needed: number,
  now: Date,
): CodeVerdict {
  if (!code) return { ok: false, reason: 'codeUnknown' };
  if (code.expiresAt && isExpired(code, now)) {
    return { ok: false, reason: 'codeExpired', facts: { at: code.expiresAt } };
  }
  if (categoryId !== undefined && categoryId !== code.categoryId) {
    return { ok: false, reason: 'codeElsewhere', facts: { name: code.categoryName } };
  }
  const left = usesLeft(code);
  if (left < needed) return { ok: false, reason: 'codeUsedUp', facts: { uses: code.uses, left, needed } };
  return { ok: true };
}

/** A code whose places cannot be kept; `name` is of the category that limits it, null where the event does. */
export type KeepingRefusal = Refusal<'notEnoughPlaces', unknown> & {
  facts: { wanted: number; left: number; name: Localized | null };
};

/** Whether `wanted` more places can be kept: only those that everybody could take now. */
export function decideKeeping(
  free: { event: number; category: number; name: Localized },
  wanted: number,
): { ok: true } | KeepingRefusal {
  const left = Math.min(free.event, free.category);
  if (wanted <= left) return { ok: true };
  const name = free.category < free.event ? free.name : null;
  return { ok: false, reason: 'notEnoughPlaces', facts: { wanted, left, name } };
}

/** Places that a code keeps at `now`, of which `placed` have been taken with it. */
export function keptBy(
  code: { holdsPlaces: boolean; uses: number; expiresAt: Date | null },
  placed: number,
  now: Date,
): number {
  return code.holdsPlaces && !isExpired(code, now) ? Math.max(0, code.uses - placed) : 0;
}

export type CodeChangeRefusal =
  (Refusal<'usesBelowUsed', unknown> & { facts: { used: number } }) | Refusal<'expiryPast', never>;

/** Whether a code can be changed so: not below what has been used of it, and it ends now or later. */
export function decideCodeChange(
  code: { uses: number; used: number; expiresAt: Date | null },
  change: { uses?: number; expiresAt?: Date | null },
  now: Date,
): { ok: true } | CodeChangeRefusal {
  const { uses = code.uses, expiresAt = code.expiresAt } = change;
  if (uses < code.used && uses !== code.uses) {
    return { ok: false, reason: 'usesBelowUsed', facts: { used: code.used } };
  }
  const isNew = expiresAt?.getTime() !== code.expiresAt?.getTime();
  if (isNew && isExpired({ expiresAt }, now)) return { ok: false, reason: 'expiryPast' };
  return { ok: true };
}
