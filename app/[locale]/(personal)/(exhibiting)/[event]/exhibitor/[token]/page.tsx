import { notFound, redirect } from 'next/navigation';
import { EventFrame } from '@/features/events/components/event-frame';
import { findExhibitorEntrance } from '@/features/gallery/call/call-queries';
import { Entrance } from '@/features/gallery/call/components/entrance';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exhibit.mine'), { robots: { index: false } });

/** Where the link of an exhibitor's mail leads. Looking at it changes nothing: programs that check mails open links. */
export default async function ExhibitorPage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const actor = await currentActor();
  const entrance = await findExhibitorEntrance(actor, slug, token, currentTime());
  if (!isLocale(locale) || !entrance) notFound();
  if (actor.kind === 'person' && actor.id === entrance.person.id) {
    redirect(`/${locale}/${slug}/exhibit/${entrance.exhibit.id}`);
  }
  const isHidden = entrance.event.status === 'draft';
  return (
    <EventFrame
      locale={locale}
      event={
        isHidden ? { ...entrance.event, agendaPublished: false, galleryPublished: false } : entrance.event
      }
    >
      <Entrance
        entrance={entrance}
        token={token}
        signedInAs={actor.kind === 'person' ? actor.email : undefined}
        query={await searchParams}
        locale={locale}
      />
    </EventFrame>
  );
}
