import { notFound, redirect } from 'next/navigation';
import { takePath } from '@/features/agenda/bookmarks/kept';
import { findEvent } from '@/features/events/queries';
import { OwnGalleryView } from '@/features/gallery/marks/components/own-gallery-view';
import { marksOnDevice } from '@/features/gallery/marks/device';
import { joinedMarks } from '@/features/gallery/marks/kept';
import { marksOf } from '@/features/gallery/marks/queries';
import { publicGallery } from '@/features/gallery/queries';
import { wallMarks } from '@/features/gallery/wall/wanted';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titled((t) => t('visited.title'), { robots: { index: false } });

/** What one has saved and seen of the gallery, on this device or with the account. */
export default async function MyExhibitsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findEvent(actor, slug);
  const gallery = event && (await publicGallery(actor, event));
  if (!isLocale(locale) || !gallery) notFound();
  const asked = await searchParams;
  const text = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' ? value : '';
  };
  const device = await marksOnDevice(slug);
  const show = wallMarks.find((mark) => mark === text('show')) ?? 'saved';
  // Said once in the address, lest a browser that keeps its cookies goes round in circles
  const isKept = device.saved.length + device.seen.length > 0;
  if (actor.kind === 'person' && isKept && text('done') !== 'taken') {
    redirect(takePath(`/${locale}/${slug}/gallery/mine?show=${show}&done=taken`));
  }
  return (
    <OwnGalleryView
      event={event}
      gallery={gallery}
      marks={joinedMarks(await marksOf(actor, event.id), device)}
      show={show}
      isOnDevice={actor.kind !== 'person'}
      said={{ done: text('done'), exhibit: text('exhibit'), from: returnPath(text('from')) }}
      locale={locale}
    />
  );
}
