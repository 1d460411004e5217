import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { countSubmitted } from '@/features/agenda/speaking/desk-queries';
import { EventDesk } from '@/features/events/components/desk-frame';
import { findTeamEvent } from '@/features/events/queries';
import { countWaitingQuestions } from '@/features/gallery/talk/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Props = { children: ReactNode; params: Promise<{ locale: string; event: string }> };

export default async function EventDeskLayout({ children, params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = isLocale(locale) ? await findTeamEvent(actor, slug) : undefined;
  if (!isLocale(locale) || !event) notFound();
  return (
    <EventDesk
      actor={actor}
      event={event}
      locale={locale}
      proposals={await countSubmitted(actor, event)}
      questions={await countWaitingQuestions(actor, event)}
    >
      {children}
    </EventDesk>
  );
}
