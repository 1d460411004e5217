import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findEvent } from '@/features/events/queries';
import { GalleryPath } from '@/features/gallery/components/gallery-path';
import { TourStop } from '@/features/gallery/tour/components/tour-stop';
import { findTourStop } from '@/features/gallery/tour/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string; exhibit: string }> };

/** For the head and the body of one page. */
const found = cache(async (eventSlug: string, exhibitSlug: string) => {
  const event = await findEvent(guest, eventSlug);
  return event && findTourStop(guest, event, exhibitSlug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, exhibit } = await params;
  const stop = await found(event, exhibit);
  if (!isLocale(locale) || !stop) notFound();
  const t = translator(locale);
  const { text: title } = pickLocalized(stop.title, locale);
  return {
    title: t('tour.stopTitle', { title, place: stop.place, total: stop.total }),
    description: pickLocalized(stop.summary, locale).text,
    // The exhibit's own page says more
    alternates: { canonical: `/${locale}/${event}/gallery/${stop.slug}` },
  };
}

export default async function TourStopPage({ params }: Props) {
  const { locale, event, exhibit } = await params;
  const stop = await found(event, exhibit);
  if (!isLocale(locale) || !stop) notFound();
  const t = translator(locale);
  const gallery = `/${locale}/${event}/gallery`;
  return (
    <>
      <GalleryPath
        gallery={gallery}
        items={[
          { href: `${gallery}/tour`, label: t('tour.title') },
          { label: t('tour.progress', { place: stop.place, total: stop.total }) },
        ]}
        locale={locale}
      />
      <TourStop stop={stop} gallery={gallery} locale={locale} />
    </>
  );
}
