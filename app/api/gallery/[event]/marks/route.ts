import { markOnDevice, marksOnDevice } from '@/features/gallery/marks/device';
import { withMarked, type Mark } from '@/features/gallery/marks/kept';
import { setMark, takeMarks, type Wish } from '@/features/gallery/marks/mutations';
import { canMark, marksOf } from '@/features/gallery/marks/queries';
import type { Actor } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import { pressRoute } from '../../../press-route';

type Done = 'saved' | 'dropped' | 'seen' | 'unseen' | 'full' | 'notFound' | 'taken';
type Asked = { key: string; mark: Mark; wish: Wish };

const wishes: readonly string[] = ['mark', 'unmark', 'toggle'] satisfies Wish[];
const isWish = (value: string): value is Wish => wishes.includes(value);
const words = { saved: ['saved', 'dropped'], seen: ['seen', 'unseen'] } as const;

/**
 * Marks an exhibit as saved or seen, or takes the mark off: in the reader's account, or in a cookie of their device, where it
 * is until they sign in.
 */
export const POST = pressRoute({
  ownPage: 'gallery/mine',
  async press(actor, slug, field) {
    // A button of a form says what it marks by its name
    const mark: Mark = field('seen') === '' ? 'saved' : 'seen';
    const wish = field('do');
    const asked: Asked = { key: field(mark), mark, wish: isWish(wish) ? wish : 'toggle' };
    const done =
      actor.kind === 'person'
        ? await inAccount(actor, slug, asked, wish === 'take')
        : await onDevice(actor, slug, asked);
    return { done, exhibit: asked.key };
  },
  kept: async (actor, { id, slug }) => ({
    marks: actor.kind === 'person' ? await marksOf(actor, id) : await marksOnDevice(slug),
  }),
});

async function inAccount(actor: Actor, slug: string, asked: Asked, isTaking: boolean): Promise<Done> {
  const kept = await marksOnDevice(slug);
  if (kept.saved.length + kept.seen.length > 0) {
    const taken = await takeMarks(actor, currentTime(), slug, kept);
    if (taken.ok) for (const mark of ['seen', 'saved'] as const) await markOnDevice(slug, mark, []);
  }
  if (isTaking) return 'taken';
  const result = await setMark(actor, currentTime(), slug, asked);
  return result.ok ? words[asked.mark][result.value.isMarked ? 0 : 1] : result.reason;
}

async function onDevice(actor: Actor, slug: string, { key, mark, wish }: Asked): Promise<Done> {
  const before = (await marksOnDevice(slug))[mark];
  const isMarked = wish === 'mark' || (wish === 'toggle' && !before.includes(key));
  if (isMarked && !(await canMark(actor, slug, key))) return 'notFound';
  const after = withMarked(before, key, mark, isMarked);
  if (!after) return 'full';
  await markOnDevice(slug, mark, after);
  return words[mark][isMarked ? 0 : 1];
}
