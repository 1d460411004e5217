import { CONFIRM_HOURS } from '@/features/registration/admission';
import {
  beginnings,
  step,
  type Beginning,
  type LifecycleMail,
  type RegistrationStatus,
} from '@/features/registration/lifecycle';
import { HOUR_MS } from '@/lib/clock';
import type { SeedLife, SeedMove } from './types';

/** The event's own default. */
const OFFER_HOURS = 48;

/** A mail of a life, with the revision of the registration that it tells of. */
type Told = { at: Date; mail: LifecycleMail | (typeof beginnings)[Beginning]; revision: number };

export type Standing = {
  status: RegistrationStatus;
  updatedAt: Date;
  cancelledAt: Date | null;
  expiresAt: Date | null;
  priority: number;
  revision: number;
  mails: Told[];
};

const later = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR_MS);

function after(standing: Standing, { at, action }: SeedMove): Standing {
  const revision = standing.revision + 1;
  if (action === 'placeInQueue') return { ...standing, revision, updatedAt: at, priority: 1 };
  const next = step(standing.status, action);
  if (!next) throw new Error(`${action} cannot happen to who is ${standing.status}`);
  const { to: status, mail } = next;
  const isOver = status === 'cancelled' || status === 'declined' || status === 'expired';
  return {
    ...{ ...standing, status, revision, updatedAt: at },
    cancelledAt: isOver ? at : null,
    expiresAt: status === 'offered' ? later(at, OFFER_HOURS) : null,
    mails: [...standing.mails, { at, mail, revision }],
  };
}

/** How somebody stands after all that happened, by the product's own table: a sample that it does not allow throws. */
export function standingOf({ registeredAt, begins, moves }: SeedLife): Standing {
  return moves.reduce(after, {
    status: begins,
    updatedAt: registeredAt,
    cancelledAt: null,
    expiresAt: begins === 'unconfirmed' ? later(registeredAt, CONFIRM_HOURS) : null,
    priority: 0,
    revision: 0,
    mails: [{ at: registeredAt, mail: beginnings[begins], revision: 0 }],
  });
}
