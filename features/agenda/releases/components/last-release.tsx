import Link from 'next/link';
import { Container } from '@/components/layout/container';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { formatDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastReleased } from '../queries';

/** Below the agenda: when it last changed, and the way to what is new; nothing where there is none. */
export async function LastRelease({ actor, event, locale }: { actor: Actor; event: Event; locale: Locale }) {
  const release = await lastReleased(actor, event);
  if (!release) return null;
  const t = translator(locale);
  const { createdAt } = release;
  return (
    <Container className="py-s4">
      <p className="meta">
        <time dateTime={createdAt.toISOString()}>
          {t('releases.lastChange', {
            date: formatDate(createdAt, locale, event.timeZone),
            time: formatTime(createdAt, locale, event.timeZone),
          })}
        </time>
        {' · '}
        <Link href={`/${locale}/${event.slug}/agenda/releases`} prefetch={false}>
          {t('releases.whatIsNew')}
        </Link>
      </p>
    </Container>
  );
}
