'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { retryMails } from './mutations';

/** Has one mail that was given up sent again, or all of the event when `mailId` is undefined. */
export async function retryMailsAction(
  asked: string,
  event: { id: string; slug: string },
  mailId: string | undefined,
): Promise<void> {
  const locale = isLocale(asked) ? asked : defaultLocale;
  const retried = await retryMails(await currentActor(), currentTime(), {
    eventId: asText(event.id),
    mailId: mailId === undefined ? undefined : asText(mailId),
  });
  const messages = `/${locale}/organise/${encodeURIComponent(event.slug)}/messages`;
  redirect(retried.ok ? `${messages}?retried=${retried.value.count}` : `${messages}?refused=1`);
}
