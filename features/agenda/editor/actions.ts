'use server';

import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { refuse } from '@/lib/result';
import { placeSessions, type Placed } from './mutations';
import { movesSchema, type Move } from './schema';

/** What the grid does; the browser that calls it shows what has become of it, so that no page is made anew. */
export async function placeSessionsAction(slug: string, sent: readonly Move[]): Promise<Placed> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const moves = movesSchema.safeParse(sent);
  if (!event || !moves.success) return refuse('notFound');
  return placeSessions(actor, event.id, moves.data, currentTime());
}
