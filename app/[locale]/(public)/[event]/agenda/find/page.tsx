import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaFound } from '@/features/agenda/components/agenda-found';
import { NoAgenda } from '@/features/agenda/components/agenda-view';
import { readWanted } from '@/features/agenda/filter';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { agendaPage } from '../agenda-page';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('agenda.findTitle'), robots: { index: false } };
}

/** What was looked for, for readers without JavaScript and for links that say it. */
export default async function FindPage({ params, searchParams }: Props) {
  const { locale, event, sessions } = await agendaPage(params);
  if (sessions.length === 0) return <NoAgenda event={event} locale={locale} />;
  const asked = await searchParams;
  const wanted = readWanted((name) => asked[name]);
  return <AgendaFound event={event} sessions={sessions} locale={locale} wanted={wanted} />;
}
