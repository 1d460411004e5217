import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { one, prepared } from '@/db/prepared';
import { consents } from '@/db/schema/events';
import { categories, delegations, registrations } from '@/db/schema/registration';

// In the rush when registration opens, what one transaction takes is what everyone behind it waits

export const categoriesOf = prepared((tx) =>
  tx
    .select()
    .from(categories)
    .where(eq(categories.eventId, sql.placeholder('eventId')))
    .prepare(),
);
export const consentsOf = prepared((tx) =>
  tx
    .select({ id: consents.id, required: consents.required, current: consents.current })
    .from(consents)
    .where(eq(consents.eventId, sql.placeholder('eventId')))
    .prepare(),
);
export const delegationSent = prepared((tx) =>
  tx
    .select({ id: delegations.id, email: delegations.email })
    .from(delegations)
    .where(eq(delegations.submissionId, sql.placeholder('submissionId')))
    .prepare(),
);
const begun = {
  eventId: registrations.eventId,
  email: registrations.email,
  status: registrations.status,
};
export const registrationSent = prepared((tx) =>
  tx
    .select(begun)
    .from(registrations)
    .where(eq(registrations.submissionId, sql.placeholder('submissionId')))
    .prepare(),
);
export const registeredBy = prepared((tx) =>
  tx
    .select(begun)
    .from(registrations)
    .where(eq(registrations.delegationId, sql.placeholder('delegationId')))
    .orderBy(asc(registrations.createdAt))
    .limit(one)
    .prepare(),
);
