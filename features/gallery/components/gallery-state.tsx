import Link from 'next/link';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { galleryAction } from '../gallery-actions';

/** Whether guests can walk through the gallery, and the way to change that. */
export function GalleryState({
  event,
  published,
  locale,
}: {
  event: Event;
  published: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const toggle = galleryAction.bind(null, locale, event.slug, !event.galleryPublished);
  if (!event.galleryPublished) {
    return (
      <Notice
        title={t('exhibits.gallery.closed')}
        action={
          <form action={toggle}>
            <SubmitButton variant="quiet" small>
              {t('exhibits.gallery.open')}
            </SubmitButton>
          </form>
        }
      >
        <p>{t('exhibits.gallery.closedNote', { count: published })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="positive"
      title={t('exhibits.gallery.isOpen')}
      action={
        <>
          {event.status !== 'draft' && (
            <Link href={`/${locale}/${event.slug}/gallery`} prefetch={false}>
              {t('exhibits.gallery.view')}
            </Link>
          )}
          <ConfirmDialog
            id="close-gallery"
            trigger={t('exhibits.gallery.close')}
            triggerProps={{ variant: 'quiet', small: true }}
            title={t('exhibits.gallery.closeTitle')}
            description={<p>{t('exhibits.gallery.closeText')}</p>}
            cancelLabel={t('exhibit.keep')}
          >
            <form action={toggle}>
              <SubmitButton variant="danger">{t('exhibits.gallery.close')}</SubmitButton>
            </form>
          </ConfirmDialog>
        </>
      }
    >
      <p>{t('exhibits.gallery.openNote', { count: published })}</p>
    </Notice>
  );
}
