import Link from 'next/link';
import { Band } from '@/components/layout/band';
import type { Event } from '@/features/events/queries';
import { Hanging } from '@/features/gallery/wall/components/hanging';
import { wallItem } from '@/features/gallery/wall/wall-items';
import { galleryTeaser } from '@/features/gallery/queries';
import type { Actor } from '@/features/people/actor';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

const SHOWN = 3;

/** The first posters of the gallery, on its wall. Nothing while it is not public, or empty. */
export async function GalleryBand({ actor, event, locale }: { actor: Actor; event: Event; locale: Locale }) {
  const t = translator(locale);
  const { exhibits, total } = await galleryTeaser(actor, event, SHOWN);
  if (exhibits.length === 0) return null;
  const base = `/${locale}/${event.slug}/gallery`;
  return (
    <Band
      title={t('event.gallery')}
      tone="wall"
      action={
        <Link href={base} prefetch={false}>
          {t('event.galleryAll', { count: total })}
        </Link>
      }
    >
      <Hanging
        items={exhibits.map((exhibit) => wallItem(exhibit, locale))}
        view="wall"
        base={base}
        kinds={{ best: t('gallery.kind.best'), good: t('gallery.kind.good') }}
        heading="h3"
      />
    </Band>
  );
}
