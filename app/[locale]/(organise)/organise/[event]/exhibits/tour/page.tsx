import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { TourEditor } from '@/features/gallery/tour/components/tour-editor';
import { curatedTour } from '@/features/gallery/tour/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const outcomes = ['added', 'removed', 'saved'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('tour.title') };
}

export default async function TourDeskPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const tour = event && (await curatedTour(actor, event));
  if (!isLocale(locale) || !tour) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const done = outcomes.find((one) => one === query.done);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[
          { href: `/${locale}/organise/${slug}/exhibits`, label: t('exhibits.title') },
          { label: t('tour.title') },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('tour.title')}
        lead={t('tourDesk.lead')}
        actions={
          <>
            <a href={`/${locale}/${slug}/gallery/tour`}>{t('tourDesk.view')}</a>
            <a href={`/${locale}/screen/${slug}/tour`}>{t('tourDesk.screen')}</a>
          </>
        }
      />
      {done && (
        <Notice tone="positive" live="status">
          <p>{t(`tourDesk.done.${done}`)}</p>
        </Notice>
      )}
      {query.refused && (
        <Notice tone="danger" live="alert">
          <p>{t('tourDesk.refused.notFound')}</p>
        </Notice>
      )}
      <TourEditor tour={tour} slug={slug} locale={locale} />
    </div>
  );
}
