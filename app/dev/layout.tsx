import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Container } from '@/components/layout/container';
import { SkipLink } from '@/components/layout/skip-link';
import { translator } from '@/lib/i18n/translator';
import { readerLocale } from './reader-locale';
import '../globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await readerLocale());
  return {
    title: { default: t('mailbox.title'), template: `%s · ${t('shell.product')}` },
    robots: { index: false },
  };
}

/** These pages stand outside the languages of the addresses: they speak the reader's. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  const locale = await readerLocale();
  const t = translator(locale);
  return (
    <html lang={locale}>
      <body>
        <SkipLink>{t('shell.skip')}</SkipLink>
        <main id="main" tabIndex={-1}>
          <Container className="stack gap-s4 py-s5">{children}</Container>
        </main>
      </body>
    </html>
  );
}
