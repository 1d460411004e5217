import 'server-only';
import type { Metadata } from 'next';
import type { Event } from '@/features/events/queries';
import { env } from '@/lib/env';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { manifestId, presentationType } from '../iiif/manifest';
import type { Exhibit } from '../queries';
import { shareMark, shareSize } from './share-picture';

/** What an exhibit's page says of itself to search engines, to networks that show a link to it, and to IIIF viewers. */
export function exhibitMetadata(event: Event, exhibit: Exhibit, locale: Locale): Metadata {
  const title = pickLocalized(exhibit.title, locale).text;
  const description = pickLocalized(exhibit.summary, locale).text || undefined;
  const path = (language: Locale) => `/${language}/${event.slug}/gallery/${exhibit.slug}`;
  const { appUrl } = env();
  const picture = {
    // Another address when it shows something else: networks keep for long what they have
    url: `${path(locale)}/share.jpg?v=${shareMark(event, exhibit, locale).slice(0, 8)}`,
    ...shareSize,
    type: 'image/jpeg',
    alt: translator(locale)('gallery.shareAlt', { title }),
  };
  return {
    metadataBase: new URL(appUrl),
    title,
    description,
    alternates: {
      canonical: path(locale),
      languages: Object.fromEntries(locales.map((one) => [one, path(one)])),
      types: {
        [presentationType]: manifestId({ appUrl, event }, exhibit.slug),
      },
    },
    openGraph: {
      type: 'article',
      title,
      description,
      url: path(locale),
      siteName: pickLocalized(event.title, locale).text,
      locale: locale === 'de' ? 'de_DE' : 'en_GB',
      alternateLocale: locale === 'de' ? 'en_GB' : 'de_DE',
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}
