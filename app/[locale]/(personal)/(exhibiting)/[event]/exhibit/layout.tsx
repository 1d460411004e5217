import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { EventFrame } from '@/features/events/components/event-frame';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Props = { children: ReactNode; params: Promise<{ locale: string; event: string }> };

/** Around an exhibitor's own pages: exhibits are made before the event is public, so that showing one is enough to come in. */
export default async function ExhibitingLayout({ children, params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const event = await findExhibitionEvent(actor, slug);
  // Who has not signed in yet learns nothing here; the page may ask for it
  if (!event && actor.kind === 'guest') return children;
  if (!event) notFound();
  return (
    <EventFrame locale={locale} event={event}>
      {children}
    </EventFrame>
  );
}
