import 'server-only';
import { and, asc, count, desc, eq, or, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { read } from '@/db/client';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { fold } from '@/lib/fold';
import type { Localized } from '@/lib/i18n/locale';
import type { RegistrationListing, RegistrationSort } from './desk-listing';
import type { RegistrationStatus } from './lifecycle';
import { openRegistration, type OpenRegistration } from './person-queries';
import { canSeeNames, canSeeRegistrations } from './policy';
import type { Registration } from './queries';
import { isCorrectableField, type CorrectableField } from './rules';

export type ListedRegistration = {
  id: string;
  givenName: string;
  familyName: string;
  status: RegistrationStatus;
  category: Localized;
  /** For organisers only. */
  details?: Pick<Registration, 'organisation' | 'email' | 'ticketCode' | 'locale' | 'createdAt'>;
};

/** Every word must occur in one of the columns; what LIKE would read as a pattern is taken literally. */
function matches(q: string, columns: readonly AnyColumn[]): SQL | undefined {
  const terms = fold(q).split(/\s+/).filter(Boolean);
  const conditions = terms.map((term) => {
    const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`;
    return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
  });
  return and(...conditions);
}

/** The registrations that a list shows; `everything` searches all that organisers see of them. */
export function wanted(eventId: string, state: RegistrationListing, everything: boolean): SQL | undefined {
  const { q, filters } = state;
  const code = fold(q).replaceAll(/\s/g, '');
  const isCode = everything && /^[2-9a-z]{10}$/.test(code);
  const keys = [registrations.nameKey, registrations.searchKey];
  return and(
    eq(registrations.eventId, eventId),
    // A ticket's code is shown with a gap in it
    isCode ? matches(code, keys) : matches(q, everything ? keys : [registrations.nameKey]),
    filters.status ? sql`${registrations.status} = ${filters.status}` : undefined,
    filters.category ? eq(registrations.categoryId, filters.category) : undefined,
    filters.language && everything ? sql`${registrations.locale} = ${filters.language}` : undefined,
  );
}

function orderOf(sort: RegistrationSort, dir: 'asc' | 'desc', everything: boolean): SQL[] {
  const direction = dir === 'asc' ? asc : desc;
  const byName = [asc(registrations.nameKey), asc(registrations.id)];
  switch (sort) {
    case 'created':
      return everything ? [direction(registrations.createdAt), asc(registrations.id)] : byName;
    case 'organisation':
      return everything ? [direction(registrations.organisation), ...byName] : byName;
    case 'name':
      return [direction(registrations.nameKey), asc(registrations.id)];
    case 'category':
      return [direction(categories.position), direction(categories.id), ...byName];
    case 'status':
      return [direction(registrations.status), ...byName];
  }
}

/**
 * One page of an event's registrations: all for organisers; for door staff names and categories only, which are then all that
 * can be searched and sorted by. Undefined for everyone else.
 */
export async function listRegistrations(
  actor: Actor,
  event: Event,
  state: RegistrationListing,
): Promise<{ rows: ListedRegistration[]; total: number; everything: boolean } | undefined> {
  const everything = canSeeRegistrations(actor, event.id);
  if (!everything && !canSeeNames(actor, event.id)) return undefined;
  const where = wanted(event.id, state, everything);
  const [counted] = await read().select({ total: count() }).from(registrations).where(where);
  const rows = await read()
    .select({
      id: registrations.id,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      status: registrations.status,
      category: categories.name,
      details: {
        organisation: registrations.organisation,
        email: registrations.email,
        ticketCode: registrations.ticketCode,
        locale: registrations.locale,
        createdAt: registrations.createdAt,
      },
    })
    .from(registrations)
    .innerJoin(categories, eq(categories.id, registrations.categoryId))
    .where(where)
    .orderBy(...orderOf(state.sort, state.dir, everything))
    .limit(state.pageSize)
    .offset((state.page - 1) * state.pageSize);
  const shown = everything ? rows : rows.map(({ details: _, ...row }) => row);
  return { rows: shown, total: counted?.total ?? 0, everything };
}

export type RegistrationNote = {
  id: string;
  at: Date;
  by: { kind: 'person'; name: string } | { kind: 'guest' } | { kind: 'system'; reason: string };
  action: string;
  fields: CorrectableField[];
};

/** One registration with all its answers and what has happened to it, for organisers. */
export async function findRegistration(
  actor: Actor,
  event: Event,
  id: string,
): Promise<{ registration: OpenRegistration; history: RegistrationNote[] } | undefined> {
  if (!canSeeRegistrations(actor, event.id)) return undefined;
  const row = await read().query.registrations.findFirst({
    where: and(eq(registrations.id, id), eq(registrations.eventId, event.id)),
  });
  if (!row) return undefined;
  const notes = await read()
    .select({ note: audit, name: people.name, email: people.email })
    .from(audit)
    .leftJoin(people, eq(people.id, audit.actor))
    .where(and(eq(audit.subjectId, id), eq(audit.eventId, event.id)))
    .orderBy(desc(audit.at), desc(audit.id));
  const history = notes.map(({ note, name, email }): RegistrationNote => {
    const { fields } = note.detail;
    return {
      id: note.id,
      at: note.at,
      by:
        note.actorKind === 'person'
          ? { kind: 'person', name: name || email || '' }
          : note.actorKind === 'system'
            ? { kind: 'system', reason: note.actor ?? '' }
            : { kind: 'guest' },
      action: note.action,
      fields: Array.isArray(fields) ? fields.filter(isCorrectableField) : [],
    };
  });
  return { registration: await openRegistration(row), history };
}
