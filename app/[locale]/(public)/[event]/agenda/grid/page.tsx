import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaGridView } from '@/features/agenda/components/agenda-grid-view';
import { NoAgenda } from '@/features/agenda/components/agenda-view';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { agendaPage, type DayParams } from '../agenda-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: DayParams): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('agenda.gridTitle') };
}

/** The first day as a grid; the others have pages of their own. */
export default async function GridPage({ params }: DayParams) {
  const { locale, event, days } = await agendaPage(params);
  const [day] = days;
  if (!day) return <NoAgenda event={event} locale={locale} />;
  return <AgendaGridView event={event} days={days} day={day} locale={locale} />;
}
