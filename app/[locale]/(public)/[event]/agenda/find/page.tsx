import { AgendaFound } from '@/features/agenda/components/agenda-found';
import { NoAgenda } from '@/features/agenda/components/agenda-view';
import { readWanted } from '@/features/agenda/filter';
import { titled } from '@/lib/titled';
import { agendaPage } from '../agenda-page';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titled((t) => t('agenda.findTitle'), { robots: { index: false } });

/** What was looked for, for readers without JavaScript and for links that say it. */
export default async function FindPage({ params, searchParams }: Props) {
  const { locale, event, sessions } = await agendaPage(params);
  if (sessions.length === 0) return <NoAgenda event={event} locale={locale} />;
  const asked = await searchParams;
  const wanted = readWanted((name) => asked[name]);
  const view = asked.view === 'grid' ? 'grid' : 'list';
  return <AgendaFound event={event} sessions={sessions} locale={locale} wanted={wanted} view={view} />;
}
