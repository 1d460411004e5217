import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** An empty list: nothing matches, or nothing is planned yet and where to begin. */
export function SessionEmpty({
  event,
  locale,
  isFiltered,
  hasRooms,
}: {
  event: Event;
  locale: Locale;
  isFiltered: boolean;
  hasRooms: boolean;
}) {
  const t = translator(locale);
  const base = `/${locale}/organise/${event.slug}`;
  if (isFiltered) {
    return (
      <EmptyState
        title={t('sessions.none')}
        action={
          <ButtonLink href={`${base}/sessions`} variant="quiet" prefetch={false}>
            {t('sessions.reset')}
          </ButtonLink>
        }
      >
        <p>{t('sessions.noneNext')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('sessions.empty')}
      action={
        !hasRooms && (
          <ButtonLink href={`${base}/rooms`} variant="quiet" prefetch={false}>
            {t('sessions.emptyRooms')}
          </ButtonLink>
        )
      }
    >
      <p>{t('sessions.emptyNext')}</p>
    </EmptyState>
  );
}
