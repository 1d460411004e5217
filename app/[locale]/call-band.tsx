import Link from 'next/link';
import { Band } from '@/components/layout/band';
import type { Event } from '@/features/events/queries';
import { publicCall } from '@/features/gallery/call/call-queries';
import type { Actor } from '@/features/people/actor';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** The way to the call for exhibits, while it is open. */
export async function CallBand({
  actor,
  event,
  locale,
  now,
}: {
  actor: Actor;
  event: Event;
  locale: Locale;
  now: Date;
}) {
  const call = await publicCall(actor, event, now);
  if (call?.state !== 'open') return null;
  const t = translator(locale);
  const title = pickLocalized(call.title, locale);
  return (
    <Band
      title={<span lang={title.lang}>{title.text}</span>}
      action={
        <Link href={`/${locale}/${event.slug}/call`} prefetch={false}>
          {t('call.apply.heading')}
        </Link>
      }
    >
      <p>
        {call.closesAt
          ? t('call.openUntil', { time: formatDateTime(call.closesAt, locale, event.timeZone) })
          : t('call.openNow')}
      </p>
    </Band>
  );
}
