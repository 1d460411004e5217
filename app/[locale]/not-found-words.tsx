import { Container } from '@/components/layout/container';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** That there is nothing at this address, and where to go on. */
export function NotFoundWords({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <Container className="grid justify-items-start gap-s4 py-s6">
      <h1 lang={locale}>{t('shell.notFoundTitle')}</h1>
      <p className="max-w-text" lang={locale}>
        {t('shell.notFoundBody')}
      </p>
      {/* Every page brings this one along: it does without the code for links within the page */}
      <a href={`/${locale}`} lang={locale}>
        {t('shell.home')}
      </a>
    </Container>
  );
}
