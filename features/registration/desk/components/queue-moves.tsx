import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { placeInQueueAction } from '../decision-actions';

/** What can be done with somebody on the waiting list, in their row. */
export function QueueMoves({
  id,
  name,
  slug,
  base,
  locale,
}: {
  id: string;
  name: string;
  slug: string;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <div className="flex min-w-[16rem] flex-wrap items-center gap-x-s2">
      {(['first', 'byTime', 'last'] as const).map((place) => (
        <form key={place} action={placeInQueueAction.bind(null, locale, slug, id, place, 'list')}>
          <SubmitButton
            variant="plain"
            small
            aria-label={t('desk.queueMove.label', { name, move: t(`desk.queuePlace.${place}`) })}
          >
            {t(`desk.queueMove.${place}`)}
          </SubmitButton>
        </form>
      ))}
      <ButtonLink
        href={`${base}/${id}`}
        variant="plain"
        small
        prefetch={false}
        aria-label={t('desk.queueMove.label', { name, move: t('desk.queueMove.decide') })}
      >
        {t('desk.queueMove.decide')}
      </ButtonLink>
    </div>
  );
}
