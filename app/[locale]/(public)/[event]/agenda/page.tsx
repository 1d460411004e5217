import { AgendaView, NoAgenda } from '@/features/agenda/components/agenda-view';
import { dayPage } from '@/features/agenda/day-pages';
import { LastRelease } from '@/features/agenda/releases/components/last-release';
import { guest } from '@/features/people/actor';
import { titled } from '@/lib/titled';
import { agendaPage, type DayParams } from './agenda-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('agenda.title'));

export default async function AgendaPage({ params }: DayParams) {
  const { locale, event, sessions, days } = await agendaPage(params);
  const page = dayPage(days);
  if (!page || sessions.length === 0) return <NoAgenda event={event} locale={locale} />;
  return (
    <>
      <AgendaView event={event} sessions={sessions} page={page} locale={locale} />
      <LastRelease actor={guest} event={event} locale={locale} />
    </>
  );
}
