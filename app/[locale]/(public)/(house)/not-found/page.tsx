import { notFound } from 'next/navigation';
import { isLocale } from '@/lib/i18n/locale';
import { titled } from '@/lib/titled';
import { NotFoundWords } from '../../../not-found-words';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('shell.notFoundTitle'), { robots: { index: false } });

/** What answers.mjs sends, as 404, where a page of this language was not found. */
export default async function NotFoundPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <NotFoundWords locale={locale} />;
}
