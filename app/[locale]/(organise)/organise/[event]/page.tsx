import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { countdown } from '@/features/events/components/countdown';
import { EventStatus } from '@/features/events/components/team-events';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { registrationFigures } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';
import { formatLongDate } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';
import { RegistrationOverview } from './registration-overview';
import { ToDo } from './to-do';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export const generateMetadata = titled((t) => t('organise.overview'));

export default async function OverviewPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  const { saved } = await searchParams;
  const figures = await registrationFigures(actor, event);
  const t = translator(locale);
  const now = currentTime();
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={countdown(event, locale, now)}
        lead={formatLongDate(event.startsAt, locale, event.timeZone)}
      >
        <p>
          <EventStatus status={event.status} locale={locale} />
        </p>
      </PageHeader>
      {saved && (
        <Notice tone="positive" live="status">
          {t('settings.saved')}
        </Notice>
      )}
      <ToDo actor={actor} event={event} locale={locale} figures={figures} now={now} />
      {figures && <RegistrationOverview event={event} locale={locale} figures={figures} now={now} />}
    </div>
  );
}
