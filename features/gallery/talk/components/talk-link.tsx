import { Band } from '@/components/layout/band';
import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { talkPage } from '../talk-place';
import { TalkLive } from './talk-live';

/**
 * On the page of an exhibit, the way to all that is said about it. Nothing that anyone has written is in the page itself; where
 * scripts run, the latest of it is shown here.
 */
export function TalkLink({ slug, exhibit, locale }: { slug: string; exhibit: string; locale: Locale }) {
  const t = translator(locale);
  const from = `/api/gallery/${encodeURIComponent(slug)}/talk/${encodeURIComponent(exhibit)}?lang=${locale}`;
  return (
    <Band title={t('talk.title')} id="talk">
      <div className="stack max-w-text print:hidden">
        <p>{t('talk.glance.lead')}</p>
        <TalkLive from={from} />
        <div>
          <ButtonLink href={talkPage({ locale, slug, exhibit })} variant="quiet" prefetch={false}>
            {t('talk.glance.link')}
          </ButtonLink>
        </div>
      </div>
    </Band>
  );
}
