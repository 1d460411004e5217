'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { stepGroup } from './delegation-mutations';

const moves = ['confirmAddress', 'accept', 'cancel'] as const;

/** Confirms, accepts or cancels for all of a delegation; the page says what has become of it. */
export async function stepGroupAction(
  ...[locale, sentSlug, sentToken, sentMove]: [string, string, string, (typeof moves)[number]]
): Promise<void> {
  // What is bound to an action comes from the browser: types alone promise nothing
  const [slug, token] = [asText(sentSlug), asText(sentToken)];
  const move = moves.find((known) => known === sentMove);
  if (!isLocale(locale) || !move) redirect('/');
  const result = await stepGroup(await currentActor(), currentTime(), slug, token, move);
  const query: Record<string, string> = result.ok
    ? { done: move, people: asText(result.value.people) }
    : { failed: result.reason };
  const path = `/${locale}/${encodeURIComponent(slug)}/me/group/${encodeURIComponent(token)}`;
  redirect(`${path}?${new URLSearchParams(query)}`);
}
