import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ErrorTexts } from '@/components/layout/error-texts';
import { SkipLink } from '@/components/layout/skip-link';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import '../globals.css';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#15171a' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(isLocale(locale) ? locale : defaultLocale);
  return { title: { default: t('shell.product'), template: `%s · ${t('shell.product')}` } };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale: asked } = await params;
  // An address in no language of ours is not found by its page; until then it speaks the default one
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = translator(locale);
  return (
    <html lang={locale}>
      <body>
        <SkipLink>{t('shell.skip')}</SkipLink>
        <ErrorTexts
          value={{
            locale,
            failedTitle: t('shell.failedTitle'),
            failedBody: t('shell.failedBody'),
            retry: t('shell.retry'),
            home: t('shell.home'),
          }}
        >
          {children}
        </ErrorTexts>
      </body>
    </html>
  );
}
