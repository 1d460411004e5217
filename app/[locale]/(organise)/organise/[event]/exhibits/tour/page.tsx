import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { findTeamEvent } from '@/features/events/queries';
import { TourEditor } from '@/features/gallery/tour/components/tour-editor';
import { curatedTour } from '@/features/gallery/tour/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const outcomes = ['added', 'removed', 'saved'] as const;

export const generateMetadata = titled((t) => t('tour.title'));

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
    <DeskPage
      path={t('gallery.path')}
      above={[{ href: `/${locale}/organise/${slug}/exhibits`, label: t('exhibits.title') }]}
      title={t('tour.title')}
      lead={t('tourDesk.lead')}
      actions={
        <>
          <a href={`/${locale}/${slug}/gallery/tour`}>{t('tourDesk.view')}</a>
          <a href={`/${locale}/screen/${slug}/tour`}>{t('tourDesk.screen')}</a>
        </>
      }
      done={done && t(`tourDesk.done.${done}`)}
      refused={query.refused && t('tourDesk.refused.notFound')}
    >
      <TourEditor tour={tour} slug={slug} locale={locale} />
    </DeskPage>
  );
}
