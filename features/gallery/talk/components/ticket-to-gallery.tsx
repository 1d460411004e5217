import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** On the page of a ticket: into the gallery, with the ticket remembered by this device. */
export function TicketToGallery({ slug, token, locale }: { slug: string; token: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <section className="stack gap-s2 print:hidden" aria-labelledby="to-gallery">
      <h2 id="to-gallery">{t('talk.ticketTitle')}</h2>
      <p>{t('talk.ticketText')}</p>
      <form action={`/${locale}/${slug}/me/${token}/gallery`} method="post">
        <Button type="submit" variant="quiet">
          {t('talk.ticketOpen')}
        </Button>
      </form>
    </section>
  );
}
