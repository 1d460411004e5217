import 'server-only';
import { write, type Tx } from '@/db/client';
import { eventPhase } from '@/features/events/rules';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decideClaims, type FullRefusal } from '../capacity';
import { groupByToken } from './delegation-queries';
import { needsPlace, step, type Move } from '../lifecycle';
import { delegationRegisteredMail } from '../mail-queries';
import { moveIn } from '../move-mutations';
import { claimsOf, type Places } from '../place-queries';
import type { Registration } from '../queries';
import { movingPlaces } from '../queue-mutations';
import { decideCancel, type ChangeRefusal } from '../rules';

// What the contact of a delegation does for all of it; the secret link is the permission.

/** `people`: with how many it happened; the others were in no state for it. */
export type GroupResult =
  Success<{ people: number }> | ChangeRefusal | FullRefusal | Refusal<'notFound' | 'notNow', never>;

/** Confirms, accepts or cancels for everyone to whom that can happen: for all of them or none. */
export function stepGroup(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  move: 'confirmAddress' | 'accept' | 'cancel',
): Promise<GroupResult> {
  return write(async (tx) => {
    const group = await groupByToken(tx, actor, eventSlug, token);
    if (!group) return refuse('notFound');
    const { event, delegation } = group;
    if (eventPhase(event, now) === 'over') return refuse('over');
    return movingPlaces(tx, now, event, async (places) => {
      // What has expired is gone by now
      const current = (await groupByToken(tx, actor, eventSlug, token))?.people ?? [];
      const concerned = current.filter(({ status }) => step(status, move));
      if (concerned.length === 0) return refuse('notNow');
      for (const registration of concerned) {
        if (move !== 'cancel') break;
        const allowed = decideCancel(event, registration, now, 'person');
        if (!allowed.ok) return allowed;
      }
      const verdict = await decideAll(tx, now, places, concerned, move);
      if (!verdict.ok) return verdict;
      for (const registration of concerned) {
        const quietly = registration.email === delegation.email;
        const moved = await moveIn(tx, actor, now, event, places, registration, move, { quietly });
        if (!moved.ok) throw new Error('What had just been decided was refused');
      }
      const people = (await groupByToken(tx, actor, eventSlug, token))?.people ?? [];
      const changes = people.reduce((sum, { revision }) => sum + revision, 0);
      await enqueueMail(tx, now, delegationRegisteredMail(event, delegation, people, `:${changes}`));
      return ok({ people: concerned.length });
    });
  });
}

async function decideAll(
  tx: Tx,
  now: Date,
  { ledger }: Places,
  people: readonly Registration[],
  move: Move,
): Promise<{ ok: true } | FullRefusal> {
  const needing = people.filter(({ status }) => needsPlace(status, move));
  const claims = await claimsOf(tx, needing, now);
  const verdict = decideClaims(ledger, [...claims.values()], now);
  return verdict.ok ? { ok: true } : verdict;
}
