import type { Metadata } from 'next';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import './globals.css';

export const metadata: Metadata = { title: 'Foyer' };

/** For addresses that are in no language: in both. */
export default function GlobalNotFound() {
  return (
    <html lang="de">
      <body>
        <main id="main" className="mx-auto grid max-w-page gap-s6 px-s4 py-s6">
          {locales.map((locale, index) => {
            const t = translator(locale);
            const Heading = index === 0 ? 'h1' : 'h2';
            return (
              <div key={locale} lang={locale} className="stack justify-items-start">
                <Heading>{t('shell.notFoundTitle')}</Heading>
                <p className="max-w-text">{t('shell.notFoundBody')}</p>
                <a href={`/${locale}`}>{t('shell.home')}</a>
              </div>
            );
          })}
        </main>
      </body>
    </html>
  );
}
