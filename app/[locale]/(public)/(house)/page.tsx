import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Band } from '@/components/layout/band';
import { Beginning } from '@/features/events/components/beginning';
import { Programme } from '@/features/events/components/programme';
import { installation, listProgramme } from '@/features/events/queries';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
/** Seconds: what is to come and what is over changes with the clock. */
export const revalidate = 300;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const house = await installation();
  return {
    title: { absolute: pickLocalized(house.name, locale).text },
    description: translator(locale)('home.lead'),
  };
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const { ahead, documented } = await listProgramme(currentTime());
  const [only, another] = [...ahead, ...documented];
  if (!only) return <Beginning locale={locale} />;
  if (!another) redirect(`/${locale}/${only.slug}`);
  return (
    <>
      <PageHeader title={t('home.title')} lead={t('home.lead')} />
      {ahead.length > 0 && (
        <Band title={t('home.ahead')}>
          <Programme locale={locale} events={ahead} />
        </Band>
      )}
      {documented.length > 0 && (
        <Band title={t('home.documented')}>
          <p className="soft">{t('home.documentedLead')}</p>
          <Programme locale={locale} events={documented} />
        </Band>
      )}
    </>
  );
}
