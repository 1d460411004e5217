import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** The way back to the gallery, from a page below it: the last of `items` is the page itself. */
export function GalleryPath({
  gallery,
  items,
  locale,
}: {
  /** Its address. */
  gallery: string;
  items: { href?: string; label: string }[];
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <div className="wrap pt-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[{ href: gallery, label: t('gallery.title') }, ...items]}
      />
    </div>
  );
}
