import Link from 'next/link';
import { Band } from '@/components/layout/band';
import type { Event } from '@/features/events/queries';
import { Wall } from '@/features/gallery/components/wall';
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
      <Wall exhibits={exhibits} base={base} locale={locale} heading="h3" inSight={0} />
    </Band>
  );
}
