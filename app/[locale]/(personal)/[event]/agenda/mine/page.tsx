import { notFound, redirect } from 'next/navigation';
import { OwnAgendaView } from '@/features/agenda/bookmarks/components/own-agenda-view';
import { keptOnDevice } from '@/features/agenda/bookmarks/device';
import { takePath } from '@/features/agenda/bookmarks/kept';
import { agendaReader, ownAgenda } from '@/features/agenda/bookmarks/queries';
import { findEvent } from '@/features/events/queries';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titled((t) => t('agenda.viewMine'), { robots: { index: false } });

/** One's own agenda: what is bookmarked on this device, or with the account, and what one has signed up for. */
export default async function MyAgendaPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findEvent(actor, slug);
  if (!isLocale(locale) || !event?.agendaPublished) notFound();
  const asked = await searchParams;
  const text = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' ? value : '';
  };
  const kept = await keptOnDevice(slug);
  const path = `/${locale}/${slug}/agenda/mine`;
  // Said once in the address, lest a browser that keeps its cookies goes round in circles
  if (actor.kind === 'person' && kept.length > 0 && text('done') !== 'taken') {
    redirect(takePath(`${path}?done=taken`));
  }
  const { own, gone } = await ownAgenda(actor, event, kept);
  return (
    <OwnAgendaView
      event={event}
      locale={locale}
      own={own}
      gone={gone}
      person={actor.kind === 'person' ? { reader: await agendaReader(actor, event.id) } : undefined}
      said={{ done: text('done'), session: text('session'), from: returnPath(text('from')) }}
    />
  );
}
