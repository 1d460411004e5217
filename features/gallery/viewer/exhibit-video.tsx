import { Band } from '@/components/layout/band';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { webAddress } from './web-address';

/** The way to a video elsewhere. It is a link and nothing more: before it is followed nobody there hears of the reader. */
export function ExhibitVideo({ url, locale }: { url: string; locale: Locale }) {
  const address = webAddress(url);
  if (!address) return null;
  const t = translator(locale);
  return (
    <Band title={t('gallery.video')} id="video">
      <p>
        <a href={address.href} rel="external noopener">
          {t('gallery.watch', { host: address.host })} <Icon name="external" className="inline" />
        </a>
        <span className="meta block">{t('gallery.watchNote', { host: address.host })}</span>
      </p>
    </Band>
  );
}
