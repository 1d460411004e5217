'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { retryMails } from './mutations';

/** Has one mail that was given up sent again, or all of the event when `mailId` is undefined. */
export const retryMailsAction = serverAction(
  [sent.locale, z.object({ id: sent.text, slug: sent.text }), sent.text.optional()],
  async ([locale, event, mailId]): Promise<void> => {
    const retried = await retryMails(await currentActor(), currentTime(), {
      eventId: event.id,
      mailId,
    });
    const messages = `/${locale}/organise/${encodeURIComponent(event.slug)}/messages`;
    redirect(retried.ok ? `${messages}?retried=${retried.value.count}` : `${messages}?refused=1`);
  },
);
