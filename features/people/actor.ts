import type { eventRoles } from '@/db/schema/people';
import type { Locale } from '@/lib/i18n/locale';

export type EventRole = (typeof eventRoles)[number];

export type Person = {
  kind: 'person';
  id: string;
  email: string;
  name: string;
  locale: Locale;
  isAdministrator: boolean;
  /** By event id. */
  roles: ReadonlyMap<string, ReadonlySet<EventRole>>;
};

/** On whose behalf something is read or written: first argument of every scoped query and mutation. */
export type Actor = { kind: 'guest' } | Person | { kind: 'system'; reason: string };

export const guest: Actor = { kind: 'guest' };

/** The program itself, such as a job or the seed; `reason` goes into the audit. */
export function system(reason: string): Actor {
  return { kind: 'system', reason };
}
