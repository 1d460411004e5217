import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaGridView } from '@/features/agenda/components/agenda-grid-view';
import { dateOfDay } from '@/features/agenda/timetable';
import { formatLongDate } from '@/lib/format';
import { translator } from '@/lib/i18n/translator';
import { agendaPage, type DayParams } from '../../agenda-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

async function find({ params }: DayParams) {
  const found = await agendaPage(params);
  const day = found.days.find((one) => one.day === found.asked);
  if (!day) notFound();
  return { ...found, day };
}

export async function generateMetadata(props: DayParams): Promise<Metadata> {
  const { locale, day } = await find(props);
  const date = formatLongDate(dateOfDay(day.day), locale, 'UTC');
  return { title: translator(locale)('agenda.gridOf', { date }) };
}

export default async function GridDayPage(props: DayParams) {
  const { locale, event, sessions, days, day } = await find(props);
  return <AgendaGridView event={event} sessions={sessions} days={days} day={day} locale={locale} />;
}
