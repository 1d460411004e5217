import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { openRegistration, type OpenRegistration } from '../own/person-queries';
import { canSeeRegistrations } from '../policy';
import { isCorrectableField, type CorrectableField } from '../rules';

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
