import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { findTeamEvent } from '@/features/events/queries';
import { TourScreen } from '@/features/gallery/tour/components/tour-screen';
import { screenStop } from '@/features/gallery/tour/queries';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

async function found({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const { stop: asked } = await searchParams;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const stop = event && (await screenStop(actor, event, typeof asked === 'string' ? asked : undefined));
  if (!isLocale(locale) || !event || stop === undefined) notFound();
  return { locale, event, stop };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, stop } = await found(props);
  const t = translator(locale);
  if (!stop) return { title: t('tour.title') };
  const { text: title } = pickLocalized(stop.title, locale);
  return { title: t('tour.stopTitle', { title, place: stop.place, total: stop.total }) };
}

export default async function TourScreenPage(props: Props) {
  const { locale, event, stop } = await found(props);
  if (stop) return <TourScreen event={event} stop={stop} locale={locale} />;
  const t = translator(locale);
  return (
    <main id="main" tabIndex={-1} className="wrap stack py-s6">
      <h1>{t('tour.title')}</h1>
      <EmptyState
        title={t('tour.emptyTitle')}
        action={
          <Link href={`/${locale}/organise/${event.slug}/exhibits/tour`} prefetch={false}>
            {t('tourScreen.leave')}
          </Link>
        }
      >
        <p>{t('tour.empty')}</p>
      </EmptyState>
    </main>
  );
}
