import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('shell.tooBigTitle'), { robots: { index: false } });

/** What answers.mjs sends, as 413, to a form with files that are too big together. */
export default async function TooBigPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  return (
    <Container className="grid justify-items-start gap-s4 py-s6">
      <h1>{t('shell.tooBigTitle')}</h1>
      <p className="max-w-text">{t('shell.tooBigBody')}</p>
    </Container>
  );
}
