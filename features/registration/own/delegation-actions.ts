'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { stepGroup } from './delegation-mutations';

/** Confirms, accepts or cancels for all of a delegation; the page says what has become of it. */
export const stepGroupAction = serverAction(
  [sent.locale, sent.text, sent.text, z.enum(['confirmAddress', 'accept', 'cancel'])],
  async ([locale, slug, token, move]): Promise<void> => {
    const result = await stepGroup(await currentActor(), currentTime(), slug, token, move);
    const query: Record<string, string> = result.ok
      ? { done: move, people: String(result.value.people) }
      : { failed: result.reason };
    const path = `/${locale}/${encodeURIComponent(slug)}/me/group/${encodeURIComponent(token)}`;
    redirect(`${path}?${new URLSearchParams(query)}`);
  },
);
