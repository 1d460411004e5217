import { eventPhase, type EventFacts } from '@/features/events/rules';
import { isLive, type RegistrationStatus } from './lifecycle';

export type ChangeVerdict = { ok: true } | { ok: false; reason: 'cancelled' | 'over' };

/** Whether a registration may still be corrected or cancelled: until the event is over, and not once it is cancelled. */
export function decideChange(
  event: EventFacts,
  registration: { status: RegistrationStatus },
  now: Date,
): ChangeVerdict {
  if (!isLive(registration.status)) return { ok: false, reason: 'cancelled' };
  if (eventPhase(event, now) === 'over') return { ok: false, reason: 'over' };
  return { ok: true };
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
export type CorrectableField = (typeof correctable)[number];

export function isCorrectableField(name: unknown): name is CorrectableField {
  return correctable.some((field) => field === name);
}

/** The fields whose value is another one now; fields that `after` does not name stay. */
export function changedFields(
  before: Readonly<Record<CorrectableField, string>>,
  after: Readonly<Partial<Record<CorrectableField, string>>>,
): CorrectableField[] {
  return correctable.filter((field) => after[field] !== undefined && after[field] !== before[field]);
}

/** Required consents are what the registration rests on: who takes one back cancels. */
export function canWithdrawConsent(consent: { required: boolean; withdrawnAt: Date | null }): boolean {
  return !consent.required && consent.withdrawnAt === null;
}

export type DeletionVerdict = { ok: true } | { ok: false; reason: 'hasRegistrations' | 'lastCategory' };

/** A category that someone registered in, even if they cancelled, stays; and an event keeps at least one. */
export function decideCategoryDeletion(registrations: number, categories: number): DeletionVerdict {
  if (registrations > 0) return { ok: false, reason: 'hasRegistrations' };
  if (categories <= 1) return { ok: false, reason: 'lastCategory' };
  return { ok: true };
}
