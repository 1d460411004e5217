import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { scriptJson } from '@/features/agenda/structured-data';
import { findEvent } from '@/features/events/queries';
import { MarkButtons, MarkForm } from '@/features/gallery/marks/components/mark-form';
import { ExhibitNeighbours } from '@/features/gallery/viewer/exhibit-neighbours';
import { exhibitMetadata } from '@/features/gallery/viewer/exhibit-metadata';
import { ExhibitView } from '@/features/gallery/viewer/exhibit-view';
import { exhibitData } from '@/features/gallery/viewer/structured-data';
import { findExhibit } from '@/features/gallery/queries';
import { TalkLink } from '@/features/gallery/talk/components/talk-link';
import { guest } from '@/features/people/actor';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string; exhibit: string }> };

/** For the head and the body of one page. */
const found = cache(async (eventSlug: string, exhibitSlug: string) => {
  const event = await findEvent(guest, eventSlug);
  const exhibit = event && (await findExhibit(guest, event, exhibitSlug));
  return exhibit && { event, exhibit };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, exhibit: slug } = await params;
  const page = await found(event, slug);
  if (!isLocale(locale) || !page) notFound();
  return exhibitMetadata(page.event, page.exhibit, locale);
}

export default async function ExhibitPage({ params }: Props) {
  const { locale, event, exhibit: slug } = await params;
  const page = await found(event, slug);
  if (!isLocale(locale) || !page) notFound();
  const { exhibit } = page;
  const t = translator(locale);
  const base = `/${locale}/${event}/gallery`;
  return (
    <ExhibitView
      exhibit={exhibit}
      gallery={base}
      locale={locale}
      above={
        <div className="wrap cluster justify-between pt-s4">
          <Breadcrumbs
            label={t('gallery.path')}
            items={[
              { href: base, label: t('gallery.title') },
              { label: t('gallery.number', { number: exhibit.number }) },
            ]}
          />
          <MarkForm event={event} locale={locale} from={`${base}/${slug}`} seen={exhibit.id} />
          <MarkButtons exhibitId={exhibit.id} locale={locale} />
        </div>
      }
    >
      <TalkLink slug={event} exhibit={slug} locale={locale} />
      <ExhibitNeighbours exhibit={exhibit} base={base} locale={locale} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html: scriptJson(exhibitData(page.event, exhibit, locale, env().appUrl)),
        }}
      />
    </ExhibitView>
  );
}
