import 'server-only';
import { read } from '@/db/client';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { canPlan } from '../policy';
import { findNumber, planRows } from './queries';
import { restoredDraft } from './restore-queries';
import { markOf } from './snapshot';
import { draftRelease, type DraftRelease } from './store-mutations';
import { newsOf, tellingCounts, type News, type TellingCounts } from './telling';
import { followersOf } from './telling-queries';

/** What a release would show and whom it would tell. The mark stands for all of it but the people. */
export type ReleasePreview = DraftRelease & { mark: string; news: News[]; telling: TellingCounts };

async function previewOf(event: Event, draft: DraftRelease, now: Date): Promise<ReleasePreview> {
  const { previous, snapshot, difference } = draft;
  const news = previous ? newsOf(difference, now) : [];
  const telling = tellingCounts(news, await followersOf(read(), event.id, news));
  return { ...draft, mark: markOf(previous?.number ?? 0, snapshot), news, telling };
}

/** What a release of the plan would be now; undefined for who may not plan. */
export async function releasePreview(
  actor: Actor,
  event: Event,
  now: Date,
): Promise<ReleasePreview | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  return previewOf(event, await draftRelease(read(), event.id, now), now);
}

/** What going back to a release would be; undefined too where there is none of that number. */
export async function restorePreview(
  actor: Actor,
  event: Event,
  number: number,
  now: Date,
): Promise<ReleasePreview | undefined> {
  const release = canPlan(actor, event.id) && (await findNumber(read(), event.id, number));
  if (!release) return undefined;
  const plan = await planRows(read(), event.id);
  const { draft } = await restoredDraft(read(), event.id, plan, release.snapshot, now);
  return previewOf(event, draft, now);
}
