import Link from 'next/link';
import { Meter } from '@/components/ui/meter';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SignupCount } from '../queries';

/** How full a session is, for those who plan it; `href` leads to who signed up, for those who may see it. */
export function SessionPlaces({
  places,
  count,
  href,
  locale,
}: {
  places: number | null;
  count: SignupCount;
  href?: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { confirmed, waiting } = count;
  if (places === null && confirmed + waiting === 0) return null;
  return (
    <section className="stack max-w-text">
      <h2 className="text-h3">{t('signup.desk.title')}</h2>
      {places === null ? (
        <p>{t('signup.desk.everyone', { count: confirmed })}</p>
      ) : (
        <Meter
          value={confirmed}
          max={places}
          tone={confirmed > places ? 'caution' : 'accent'}
          label={t('signup.desk.taken', { taken: confirmed, places })}
          note={waiting > 0 && t('signup.figureWaiting', { count: waiting })}
        />
      )}
      {href && (
        <p>
          <Link href={href} prefetch={false}>
            {t('signup.desk.open')}
          </Link>
        </p>
      )}
    </section>
  );
}
