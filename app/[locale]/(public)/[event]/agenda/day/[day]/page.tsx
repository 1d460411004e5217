import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaView } from '@/features/agenda/components/agenda-view';
import { dayPage } from '@/features/agenda/day-pages';
import { dateOfDay } from '@/features/agenda/timetable';
import { formatLongDate } from '@/lib/format';
import { translator } from '@/lib/i18n/translator';
import { agendaPage, type DayParams } from '../../agenda-page';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

async function find({ params }: DayParams) {
  const found = await agendaPage(params);
  const page = dayPage(found.days, found.asked ?? '');
  if (page?.day === undefined) notFound();
  return { ...found, page, day: page.day };
}

export async function generateMetadata(props: DayParams): Promise<Metadata> {
  const { locale, day } = await find(props);
  const date = formatLongDate(dateOfDay(day), locale, 'UTC');
  return { title: translator(locale)('agenda.dayTitle', { date }) };
}

export default async function DayPage(props: DayParams) {
  const { locale, event, sessions, page } = await find(props);
  return <AgendaView event={event} sessions={sessions} page={page} locale={locale} />;
}
