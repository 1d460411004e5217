import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { EventFrame } from '@/features/events/components/event-frame';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';

type Props = { children: ReactNode; params: Promise<{ locale: string; event: string }> };

export default async function PublicEventLayout({ children, params }: Props) {
  const { locale, event: slug } = await params;
  const event = isLocale(locale) ? await findEvent(guest, slug) : undefined;
  if (!isLocale(locale) || !event) notFound();
  return (
    <EventFrame locale={locale} event={event}>
      {children}
    </EventFrame>
  );
}
