import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { prepared } from '@/db/prepared';
import { consents } from '@/db/schema/events';
import { categories } from '@/db/schema/registration';
import { findEventId } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { askedQuestions } from './questions/question-queries';
import type { RegistrationChoice } from './schema';

const categoryIdsOf = prepared((db) =>
  db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.eventId, sql.placeholder('eventId')))
    .prepare(),
);
const consentsOf = prepared((db) =>
  db
    .select({ id: consents.id, required: consents.required })
    .from(consents)
    .where(and(eq(consents.eventId, sql.placeholder('eventId')), eq(consents.current, true)))
    .prepare(),
);

/** What a form is read by, without counting places; undefined for who may not see the event. */
export async function registrationChoice(
  actor: Actor,
  eventSlug: string,
): Promise<RegistrationChoice | undefined> {
  const id = await findEventId(actor, eventSlug);
  if (id === undefined) return undefined;
  const offered = await categoryIdsOf(read()).execute({ eventId: id });
  return {
    categoryIds: offered.map((category) => category.id),
    consents: await consentsOf(read()).execute({ eventId: id }),
    questions: await askedQuestions(read(), { id }),
  };
}
