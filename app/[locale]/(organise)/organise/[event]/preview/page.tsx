import { notFound } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';
import { EventView } from '../../../../event-view';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('organise.preview'));

/** The event's page as guests will see it, before it is published. */
export default async function PreviewPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  return (
    <>
      <Notice>{translator(locale)('organise.previewNote')}</Notice>
      <EventView actor={actor} event={event} locale={locale} />
    </>
  );
}
