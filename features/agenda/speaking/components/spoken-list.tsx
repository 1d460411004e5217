import { ButtonLink } from '@/components/ui/button';
import { formatDateRange } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { speakerPath } from '../link';
import type { SpokenAt } from '../own-queries';

/** Where the reader speaks, with the way to their own pages; nothing where they do not. */
export function SpokenList({
  spoken,
  locale,
  withEvent = false,
}: {
  spoken: readonly SpokenAt[];
  locale: Locale;
  /** They are of several events. */
  withEvent?: boolean;
}) {
  if (spoken.length === 0) return null;
  const t = translator(locale);
  return (
    <section className="stack" aria-labelledby="speaking">
      <h2 id="speaking">{t('account.speaking')}</h2>
      <ul className="stack gap-s4">
        {spoken.map(({ id, linkVersion, name, event }) => {
          const title = pickLocalized(event.title, locale);
          return (
            <li key={id} className="stack gap-s2 border-t border-rule pt-s3">
              {withEvent && (
                <>
                  <h3 lang={title.lang} className="[overflow-wrap:anywhere]">
                    {title.text}
                  </h3>
                  <p>
                    {formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone)} ·{' '}
                    <bdi>{name}</bdi>
                  </p>
                </>
              )}
              <div>
                <ButtonLink
                  href={speakerPath(locale, event.slug, { id, linkVersion })}
                  prefetch={false}
                  variant="quiet"
                >
                  {t('account.toSpeaking')}
                </ButtonLink>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
