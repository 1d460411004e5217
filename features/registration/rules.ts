import { eventPhase, type EventFacts } from '@/features/events/rules';
import type { Refusal } from '@/lib/result';
import { isLive, step, type RegistrationStatus } from './lifecycle';

/** Who asks for a change: the person, by their link, or the event's team. */
export type Party = 'person' | 'team';

type Ended = Refusal<'cancelled' | 'over', never>;
export type TooLate = { ok: false; reason: 'changesClosed' | 'cancelClosed'; facts: { until: Date } };
export type ChangeRefusal = Ended | TooLate;
export type ChangeVerdict = { ok: true } | ChangeRefusal;
type ChangeEvent = EventFacts & { changesUntil: Date | null; cancelUntil: Date | null };

/** How a registration stands at `now`: what is held until a time has gone back then, even before that is written down. */
export function statusAt(
  { status, expiresAt }: { status: RegistrationStatus; expiresAt: Date | null },
  now: Date,
): RegistrationStatus {
  const lapsed = step(status, 'lapse')?.to;
  return lapsed && expiresAt && now >= expiresAt ? lapsed : status;
}

/** Until the event is over, and not once the registration has ended. */
function decideStanding(
  event: EventFacts,
  registration: { status: RegistrationStatus },
  now: Date,
): { ok: true } | Ended {
  if (!isLive(registration.status)) return { ok: false, reason: 'cancelled' };
  if (eventPhase(event, now) === 'over') return { ok: false, reason: 'over' };
  return { ok: true };
}

/** Whether a registration may still be corrected; people may as long as the event lets them. */
export function decideChange(
  event: ChangeEvent,
  registration: { status: RegistrationStatus },
  now: Date,
  by: Party,
): ChangeVerdict {
  const standing = decideStanding(event, registration, now);
  const until = event.changesUntil;
  if (standing.ok && by === 'person' && until && now >= until) {
    return { ok: false, reason: 'changesClosed', facts: { until } };
  }
  return standing;
}

/** Whether a registration may still be cancelled. Who has no place yet may always go. */
export function decideCancel(
  event: ChangeEvent,
  registration: { status: RegistrationStatus },
  now: Date,
  by: Party,
): ChangeVerdict {
  const standing = decideStanding(event, registration, now);
  const until = event.cancelUntil;
  if (standing.ok && by === 'person' && registration.status === 'confirmed' && until && now >= until) {
    return { ok: false, reason: 'cancelClosed', facts: { until } };
  }
  return standing;
}

export type PassOnRefusal = ChangeRefusal | Refusal<'notConfirmed', never>;

/** Whether a place may be passed to somebody else: a confirmed one, as long as answers may be changed. */
export function decidePassingOn(
  event: ChangeEvent,
  registration: { status: RegistrationStatus },
  now: Date,
): { ok: true } | PassOnRefusal {
  const verdict = decideChange(event, registration, now, 'person');
  if (!verdict.ok) return verdict;
  return registration.status === 'confirmed' ? { ok: true } : { ok: false, reason: 'notConfirmed' };
}

/** Whether somebody who is registered may go over to a category. By themselves, not past an approval or a code. */
export function canChooseCategory(
  category: { approval: boolean; byCode: boolean; opensAt: Date | null; closesAt: Date | null },
  by: Party,
  now: Date,
): boolean {
  if (by === 'team') return true;
  const { approval, byCode, opensAt, closesAt } = category;
  return !approval && !byCode && (!opensAt || now >= opensAt) && (!closesAt || now < closesAt);
}

const correctable = [
  'givenName',
  'familyName',
  'organisation',
  'email',
  'categoryId',
  'locale',
  'accessNeeds',
  'diet',
] as const;
/** What the history names as changed. */
export type CorrectableField = (typeof correctable)[number] | 'answers';

export function isCorrectableField(name: unknown): name is CorrectableField {
  return name === 'answers' || correctable.some((field) => field === name);
}

/** The fields whose value is another one now; fields that `after` does not name stay. */
export function changedFields(
  before: Readonly<Record<(typeof correctable)[number], string>>,
  after: Readonly<Partial<Record<(typeof correctable)[number], string>>>,
): CorrectableField[] {
  return correctable.filter((field) => after[field] !== undefined && after[field] !== before[field]);
}

/** Required consents are what the registration rests on: who takes one back cancels. */
export function canWithdrawConsent(consent: { required: boolean; withdrawnAt: Date | null }): boolean {
  return !consent.required && consent.withdrawnAt === null;
}

/** What is asked now and has not been agreed to. Who agreed to an earlier version of it is not asked again. */
export function openConsents<Consent extends { key: string }>(
  asked: readonly Consent[],
  given: readonly { key: string; withdrawnAt: Date | null }[],
): Consent[] {
  const standing = new Set(given.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ key }) => key));
  return asked.filter(({ key }) => !standing.has(key));
}

export type DeletionVerdict =
  { ok: true } | { ok: false; reason: 'hasRegistrations' | 'hasCodes' | 'lastCategory' };

/** A category that someone registered in, even if they cancelled, or was invited to stays; and an event keeps at least one. */
export function decideCategoryDeletion(
  category: { registrations: number; codes: number },
  categories: number,
): DeletionVerdict {
  if (category.registrations > 0) return { ok: false, reason: 'hasRegistrations' };
  if (category.codes > 0) return { ok: false, reason: 'hasCodes' };
  if (categories <= 1) return { ok: false, reason: 'lastCategory' };
  return { ok: true };
}
