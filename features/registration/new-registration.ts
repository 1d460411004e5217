import 'server-only';
import type { Actor } from '@/features/people/actor';
import { HOUR_MS } from '@/lib/clock';
import { CONFIRM_HOURS } from './admission';
import type { Beginning } from './lifecycle';
import { sealNeed } from './needs';
import type { Registration } from './queries';
import type { PersonInput } from './schema';
import { searchKeys } from './search-keys';
import { newTicketCode } from './ticket/ticket';

export type NewRegistration = PersonInput & {
  status: Beginning;
  /** The address where it may have one live registration only; null where it may have several. */
  addressKey: string | null;
  delegationId?: string;
  codeId?: string;
  submissionId?: string;
  house?: boolean;
};

/** The row of a registration that begins at `now`, complete before the database knows of it. `queue`: where it waits. */
export function newRegistration(
  actor: Actor,
  now: Date,
  event: { id: string },
  person: NewRegistration,
  queue?: { queueNumber: number; waitingSince: Date },
): Registration {
  const { givenName, familyName, organisation, email, locale, categoryId, status, addressKey } = person;
  const { delegationId = null, codeId = null, submissionId = null, house = false } = person;
  const id = crypto.randomUUID();
  const ticketCode = newTicketCode();
  return {
    ...{ givenName, familyName, organisation, email, locale, categoryId, status, addressKey },
    ...{ delegationId, codeId, submissionId, house, id, ticketCode },
    eventId: event.id,
    personId: actor.kind === 'person' && actor.email === addressKey ? actor.id : null,
    accessNeeds: sealNeed(id, 'accessNeeds', person.accessNeeds),
    diet: sealNeed(id, 'diet', person.diet),
    ...searchKeys({ givenName, familyName, organisation, email, ticketCode }),
    linkVersion: 1,
    tellChanges: true,
    priority: 0,
    queueNumber: queue?.queueNumber ?? null,
    waitingSince: queue?.waitingSince ?? null,
    expiresAt: status === 'unconfirmed' ? new Date(now.getTime() + CONFIRM_HOURS * HOUR_MS) : null,
    revision: 0,
    createdAt: now,
    updatedAt: now,
    cancelledAt: null,
  };
}
