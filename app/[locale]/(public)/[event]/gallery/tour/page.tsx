import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { findEvent } from '@/features/events/queries';
import { TourStart } from '@/features/gallery/tour/components/tour-start';
import { publicTour } from '@/features/gallery/tour/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const { text } = pickLocalized(event.title, locale);
  return {
    title: t('tour.pageTitle', { event: text }),
    description: t('tour.description', { event: text }),
  };
}

export default async function TourPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  return (
    <>
      <div className="wrap pt-s4">
        <Breadcrumbs
          label={t('gallery.path')}
          items={[
            { href: `/${locale}/${slug}/gallery`, label: t('gallery.title') },
            { label: t('tour.title') },
          ]}
        />
      </div>
      <TourStart event={event} tour={await publicTour(guest, event)} locale={locale} />
    </>
  );
}
