import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';

/** That a session is for those who sign up, and where they do; how many places are free is on a page that knows it. */
export function SessionSignup({
  event,
  session: { status, places },
  locale,
}: {
  event: Event;
  session: PlacedSession;
  locale: Locale;
}) {
  if (places === null || status !== 'published' || event.status === 'archived') return null;
  const t = translator(locale);
  return (
    <Notice
      title={t('session.signup', { places })}
      action={
        <Link href={`/${locale}/${event.slug}/me`} prefetch={false}>
          {t('session.signupLink')}
        </Link>
      }
    >
      <p>{t('session.signupText')}</p>
    </Notice>
  );
}
