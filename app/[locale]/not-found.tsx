import Link from 'next/link';
import { ByLanguage } from '@/components/layout/by-language';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export default function NotFound() {
  const [de, en] = locales.map((locale) => <Words key={locale} locale={locale} />);
  // It stands in place of the frame that has a main, too
  return (
    <main id="main" tabIndex={-1}>
      <ByLanguage fallback="de" de={de} en={en} />
    </main>
  );
}

function Words({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <div className="mx-auto grid max-w-page justify-items-start gap-s4 px-s4 py-s6" lang={locale}>
      <h1>{t('shell.notFoundTitle')}</h1>
      <p className="max-w-text">{t('shell.notFoundBody')}</p>
      <Link href={`/${locale}`}>{t('shell.home')}</Link>
    </div>
  );
}
