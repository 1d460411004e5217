import { AgendaGridView } from '@/features/agenda/components/agenda-grid-view';
import { NoAgenda } from '@/features/agenda/components/agenda-view';
import { titled } from '@/lib/titled';
import { agendaPage, type DayParams } from '../agenda-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('agenda.gridTitle'));

/** The first day as a grid; the others have pages of their own. */
export default async function GridPage({ params }: DayParams) {
  const { locale, event, sessions, days } = await agendaPage(params);
  const [day] = days;
  if (!day) return <NoAgenda event={event} locale={locale} />;
  return <AgendaGridView event={event} sessions={sessions} days={days} day={day} locale={locale} />;
}
