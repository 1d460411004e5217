import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { EventFrame } from '@/features/events/components/event-frame';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Props = { children: ReactNode; params: Promise<{ locale: string; event: string; token: string }> };

/** Around a speaker's own pages: they are asked before the event is public, so the link decides and not the event. */
export default async function SpeakingLayout({ children, params }: Props) {
  const { locale, event: slug, token } = await params;
  const own = await findOwnSpeaking(await currentActor(), slug, token);
  if (!isLocale(locale) || !own) notFound();
  const { event } = own;
  const isHidden = event.status === 'draft';
  return (
    <EventFrame
      locale={locale}
      event={isHidden ? { ...event, agendaPublished: false, galleryPublished: false } : event}
    >
      {children}
    </EventFrame>
  );
}
