import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { Exhibit } from '../queries';
import { documentType } from './document-type';
import { largest } from './exhibit-media';
import { webAddress } from './web-address';

type Described = Omit<Exhibit, 'previous' | 'next' | 'id'>;

const SCHEMA = 'https://schema.org';
/** As long as search engines show it, and more. */
const MOST_LETTERS = 500;

/** An exhibit as schema.org's CreativeWork, for search engines: https://schema.org/CreativeWork. Empty fields are left out. */
export function exhibitData(
  event: { slug: string; title: Localized },
  exhibit: Described,
  locale: Locale,
  appUrl: string,
): unknown {
  const words = (text: Localized) => pickLocalized(text, locale).text || undefined;
  const some = <Value>(values: readonly Value[]) => (values.length > 0 ? values : undefined);
  const named = (type: string, name: string | undefined) => (name ? { '@type': type, name } : undefined);
  const file = (fileId: string) => `${appUrl}/files/${fileId}`;
  const { organisation, people, topics, pages, poster, pictures, documents, links } = exhibit;
  const gallery = `${appUrl}/${locale}/${event.slug}/gallery`;
  const posterFile = exhibit.download && {
    '@type': 'MediaObject',
    contentUrl: file(exhibit.download.fileId),
    encodingFormat: exhibit.download.contentType,
    contentSize: `${exhibit.download.sizeBytes} B`,
  };
  const [cover] = pages;
  const coverFile = cover && largest(cover.derivatives);
  const hasTranscript = words(exhibit.transcript) !== undefined;
  return {
    '@context': SCHEMA,
    '@type': 'CreativeWork',
    name: words(exhibit.title),
    abstract: words(exhibit.summary)?.slice(0, MOST_LETTERS),
    url: `${gallery}/${exhibit.slug}`,
    inLanguage: locale,
    position: exhibit.number,
    datePublished: exhibit.publishedAt?.toISOString(),
    dateModified: exhibit.updatedAt.toISOString(),
    keywords: some(topics.flatMap(({ name }) => words(name) ?? [])),
    audience: words(exhibit.targetGroups) && {
      '@type': 'Audience',
      audienceType: words(exhibit.targetGroups),
    },
    spatialCoverage: named('Place', words(exhibit.region)),
    creator: named('Organization', organisation),
    contributor: some(people.map(({ name, role }) => ({ '@type': 'Person', name, jobTitle: words(role) }))),
    funding: named('Grant', words(exhibit.funding)),
    image: coverFile && {
      '@type': 'ImageObject',
      contentUrl: file(coverFile.fileId),
      width: coverFile.width,
      height: coverFile.height,
      caption: poster ? words(poster.alt) : undefined,
    },
    associatedMedia: some([
      ...(posterFile ? [posterFile] : []),
      ...pictures.flatMap(({ title, image }) => {
        const full = largest(image.derivatives);
        if (!full) return [];
        const contentUrl = file(full.fileId);
        return [{ '@type': 'ImageObject', name: words(title), contentUrl, caption: words(image.alt) }];
      }),
      ...documents.map((one) => ({
        '@type': 'MediaObject',
        name: words(one.title) ?? one.name,
        contentUrl: file(one.fileId),
        encodingFormat: one.contentType || documentType(one) || undefined,
        contentSize: `${one.sizeBytes} B`,
      })),
    ]),
    accessMode: some(cover ? ['textual', 'visual'] : ['textual']),
    accessibilityFeature: cover && ['alternativeText', ...(hasTranscript ? ['transcript'] : [])],
    citation: some(
      links.flatMap(({ title, url }) => {
        const address = webAddress(url);
        return address ? [{ '@type': 'WebPage', name: words(title), url: address.href }] : [];
      }),
    ),
    isPartOf: { '@type': 'Collection', name: words(event.title), url: gallery },
  };
}
