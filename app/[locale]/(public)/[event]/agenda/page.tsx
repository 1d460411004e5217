import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgendaView } from '@/features/agenda/components/agenda-view';
import { publicAgenda } from '@/features/agenda/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('agenda.title') };
}

export default async function AgendaPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const sessions = await publicAgenda(guest, event);
  return <AgendaView event={event} sessions={sessions} locale={locale} />;
}
