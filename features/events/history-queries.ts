import 'server-only';
import { and, asc, count, desc, eq, inArray, like } from 'drizzle-orm';
import { read } from '@/db/client';
import { formats, rooms, sessions, speakers, tracks } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { exhibits, topics } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { Listing } from '@/lib/listing';
import { canManageEvent } from './policy';

export type HistoryEntry = {
  id: string;
  at: Date;
  /** Who did it: a person, someone without an account, or the program itself, and why. */
  by: { kind: 'person'; name: string } | { kind: 'guest' } | { kind: 'system'; reason: string };
  action: string;
  /** What it was done to, by its name of today; undefined when it is gone. */
  subject?: string;
  /** Names of the settings that changed. */
  fields: string[];
};

/** Who changed what in an event; undefined for who does not organise it. */
export async function listHistory(
  actor: Actor,
  eventId: string,
  { filters, dir, page, pageSize }: Listing<'at', 'area'>,
  locale: Locale,
): Promise<{ entries: HistoryEntry[]; total: number } | undefined> {
  if (!canManageEvent(actor, eventId)) return undefined;
  const where = and(
    eq(audit.eventId, eventId),
    filters.area ? like(audit.action, `${filters.area}.%`) : undefined,
  );
  const order = dir === 'asc' ? asc : desc;
  const [counted] = await read().select({ total: count() }).from(audit).where(where);
  const rows = await read()
    .select()
    .from(audit)
    .where(where)
    .orderBy(order(audit.at), order(audit.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const names = await namesOf(
    eventId,
    rows
      .flatMap((row) => [row.actorKind === 'person' ? row.actor : null, row.subjectId])
      .filter((id) => id !== null),
    locale,
  );
  const entries = rows.map((row): HistoryEntry => {
    const fields = row.detail.fields;
    return {
      id: row.id,
      at: row.at,
      by:
        row.actorKind === 'person'
          ? { kind: 'person', name: names.get(row.actor ?? '') ?? '' }
          : row.actorKind === 'system'
            ? { kind: 'system', reason: row.actor ?? '' }
            : { kind: 'guest' },
      action: row.action,
      subject: names.get(row.subjectId ?? ''),
      fields: Array.isArray(fields) ? fields.filter((name) => typeof name === 'string') : [],
    };
  });
  return { entries, total: counted?.total ?? 0 };
}

/** What things of this event, and people, are called today. */
async function namesOf(eventId: string, ids: string[], locale: Locale): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const localized = (name: Localized) => pickLocalized(name, locale).text;
  const found = new Map<string, string>();
  if (wanted.length === 0) return found;
  for (const person of await read()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(inArray(people.id, wanted))) {
    found.set(person.id, person.name || person.email);
  }
  for (const guest of await read()
    .select({ id: registrations.id, given: registrations.givenName, family: registrations.familyName })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.id, wanted)))) {
    found.set(guest.id, `${guest.given} ${guest.family}`);
  }
  for (const speaker of await read()
    .select({ id: speakers.id, name: speakers.name })
    .from(speakers)
    .where(and(eq(speakers.eventId, eventId), inArray(speakers.id, wanted)))) {
    found.set(speaker.id, speaker.name);
  }
  for (const source of [categories, rooms, tracks, formats, topics]) {
    for (const row of await read()
      .select({ id: source.id, name: source.name })
      .from(source)
      .where(and(eq(source.eventId, eventId), inArray(source.id, wanted)))) {
      found.set(row.id, localized(row.name));
    }
  }
  for (const source of [sessions, exhibits]) {
    for (const row of await read()
      .select({ id: source.id, title: source.title })
      .from(source)
      .where(and(eq(source.eventId, eventId), inArray(source.id, wanted)))) {
      found.set(row.id, localized(row.title));
    }
  }
  const event = await read().query.events.findFirst({
    where: eq(events.id, eventId),
    columns: { title: true },
  });
  if (event) found.set(eventId, localized(event.title));
  return found;
}
