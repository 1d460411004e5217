import { notFound } from 'next/navigation';
import type { PlacedSession } from '@/features/agenda/agenda';
import { publicAgenda } from '@/features/agenda/queries';
import { timetable, type Day } from '@/features/agenda/timetable';
import { findEvent, type Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale, type Locale } from '@/lib/i18n/locale';

type Params = Promise<{ locale: string; event: string; day?: string }>;
export type DayParams = { params: Params };

/** What every public page of the agenda shows: what a guest may read, by day, and the day in the address. */
export async function agendaPage(params: Params): Promise<{
  locale: Locale;
  event: Event;
  sessions: PlacedSession[];
  days: Day<PlacedSession>[];
  asked: string | undefined;
}> {
  const { locale, event: slug, day } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const sessions = await publicAgenda(guest, event);
  return { locale, event, sessions, days: timetable(sessions, event), asked: day };
}
