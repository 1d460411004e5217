import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { StopForm } from '@/features/gallery/tour/components/stop-form';
import { findCuratedStop } from '@/features/gallery/tour/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; stop: string }> };

export const generateMetadata = titled((t) => t('tourDesk.stopTitle'));

export default async function TourStopDeskPage({ params }: Props) {
  const { locale, event: slug, stop: stopId } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const stop = event && (await findCuratedStop(actor, event, stopId));
  if (!isLocale(locale) || !stop) notFound();
  const t = translator(locale);
  const title = pickLocalized(stop.title, locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[
          { href: base, label: t('exhibits.title') },
          { href: `${base}/tour`, label: t('tour.title') },
          { label: t('gallery.number', { number: stop.number }) },
        ]}
      />
      <PageHeader
        size="desk"
        title={<span lang={title.lang}>{title.text}</span>}
        lead={t('tourDesk.stopLead')}
      />
      <StopForm stop={stop} slug={slug} locale={locale} />
    </div>
  );
}
