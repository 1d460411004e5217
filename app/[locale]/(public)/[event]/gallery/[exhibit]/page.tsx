import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { findEvent } from '@/features/events/queries';
import { ExhibitNeighbours } from '@/features/gallery/viewer/exhibit-neighbours';
import { ExhibitView } from '@/features/gallery/viewer/exhibit-view';
import { findExhibit } from '@/features/gallery/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string; exhibit: string }> };

/** For the head and the body of one page. */
const found = cache(async (eventSlug: string, exhibitSlug: string) => {
  const event = await findEvent(guest, eventSlug);
  return event && findExhibit(guest, event, exhibitSlug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, exhibit: slug } = await params;
  const exhibit = await found(event, slug);
  if (!isLocale(locale) || !exhibit) notFound();
  return {
    title: pickLocalized(exhibit.title, locale).text,
    description: pickLocalized(exhibit.summary, locale).text,
  };
}

export default async function ExhibitPage({ params }: Props) {
  const { locale, event, exhibit: slug } = await params;
  const exhibit = await found(event, slug);
  if (!isLocale(locale) || !exhibit) notFound();
  const t = translator(locale);
  const base = `/${locale}/${event}/gallery`;
  return (
    <ExhibitView
      exhibit={exhibit}
      locale={locale}
      above={
        <div className="wrap pt-s4">
          <Breadcrumbs
            label={t('gallery.path')}
            items={[
              { href: base, label: t('gallery.title') },
              { label: t('gallery.number', { number: exhibit.number }) },
            ]}
          />
        </div>
      }
    >
      <ExhibitNeighbours exhibit={exhibit} base={base} locale={locale} />
    </ExhibitView>
  );
}
