import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaView } from '@/features/agenda/components/agenda-view';
import type { Wanted } from '@/features/agenda/filter';
import { publicAgenda } from '@/features/agenda/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

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
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const asked = await searchParams;
  const text = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' ? value.slice(0, 200) : '';
  };
  const wanted: Wanted = {
    q: text('q'),
    track: text('track'),
    format: text('format'),
    language: text('language'),
  };
  const sessions = await publicAgenda(guest, event);
  return <AgendaView event={event} sessions={sessions} locale={locale} wanted={wanted} />;
}
