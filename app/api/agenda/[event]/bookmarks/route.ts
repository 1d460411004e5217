import { keepOnDevice, keptOnDevice } from '@/features/agenda/bookmarks/device';
import { withKept } from '@/features/agenda/bookmarks/kept';
import { setBookmark, takeAlong, type Wish } from '@/features/agenda/bookmarks/mutations';
import { bookmarkedIds, canBookmark } from '@/features/agenda/bookmarks/queries';
import type { Actor } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import { pressRoute } from '../../../press-route';

type Done = 'kept' | 'dropped' | 'full' | 'notFound' | 'taken';

const wishes: readonly string[] = ['keep', 'drop', 'toggle'] satisfies Wish[];
const isWish = (value: string): value is Wish => wishes.includes(value);

/**
 * Puts a session into the reader's own agenda or takes it out: into their account, or into a cookie of their device, where
 * it is until they sign in.
 */
export const POST = pressRoute({
  ownPage: 'agenda/mine',
  async press(actor, slug, field) {
    const [session, wish] = [field('session'), field('do')];
    const done =
      actor.kind === 'person'
        ? await inAccount(actor, slug, session, wish)
        : await onDevice(actor, slug, session, isWish(wish) ? wish : 'toggle');
    return { done, session };
  },
  kept: async (actor, { id, slug }) => ({
    kept: actor.kind === 'person' ? await bookmarkedIds(actor, id) : await keptOnDevice(slug),
  }),
});

async function inAccount(actor: Actor, slug: string, session: string, wish: string): Promise<Done> {
  const kept = await keptOnDevice(slug);
  if (kept.length > 0) {
    const taken = await takeAlong(actor, currentTime(), slug, kept);
    if (taken.ok) await keepOnDevice(slug, []);
  }
  if (wish === 'take') return 'taken';
  const result = await setBookmark(actor, currentTime(), slug, session, isWish(wish) ? wish : 'toggle');
  if (!result.ok) return result.reason;
  return result.value.isKept ? 'kept' : 'dropped';
}

async function onDevice(actor: Actor, slug: string, session: string, wish: Wish): Promise<Done> {
  const before = await keptOnDevice(slug);
  const without = withKept(before, session, false) ?? before;
  const isKept = wish === 'keep' || (wish === 'toggle' && without.length === before.length);
  if (isKept && !(await canBookmark(actor, slug, session))) return 'notFound';
  const after = withKept(before, session, isKept);
  if (!after) return 'full';
  await keepOnDevice(slug, after);
  return isKept ? 'kept' : 'dropped';
}
