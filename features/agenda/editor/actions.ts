'use server';

import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { refuse } from '@/lib/result';
import { sent, unread } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { placeSessions, type Placed } from './mutations';
import { movesSchema, type Move } from './schema';

/** What the grid does; the browser that calls it shows what has become of it, so that no page is made anew. */
export const placeSessionsAction = serverAction(
  [sent.text, unread<readonly Move[]>()],
  async ([slug, asked]): Promise<Placed> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const moves = movesSchema.safeParse(asked);
    if (!event || !moves.success) return refuse('notFound');
    return placeSessions(actor, event.id, moves.data, currentTime());
  },
);
