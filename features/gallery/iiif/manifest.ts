import type { Derivative, ExhibitLink, media } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import { locales, type Localized } from '@/lib/i18n/locale';
import type { ToldExhibit } from '../exhibit-texts';
import { imagePath, largestWhole, pyramidOf } from './image-service';
import { inBoth, languages, link, listed, plain, type LanguageMap } from './language-map';

// IIIF Presentation API 3.0 (https://iiif.io/api/presentation/3.0/): an exhibit as any viewer opens it.

export const presentationContext = 'http://iiif.io/api/presentation/3/context.json';
/** As which a manifest or a collection is sent, and linked to. */
export const presentationType = `application/ld+json;profile="${presentationContext}"`;

export type IiifMedium = Pick<
  typeof media.$inferSelect,
  | 'id'
  | 'kind'
  | 'fileId'
  | 'title'
  | 'alt'
  | 'transcript'
  | 'widthPx'
  | 'heightPx'
  | 'derivatives'
  | 'pages'
  | 'decorative'
> & { contentType: string };
export type IiifExhibit = ToldExhibit & { links: ExhibitLink[]; media: IiifMedium[] };

/** Whose gallery it is, and where. */
export type Shelf = {
  appUrl: string;
  event: Pick<Event, 'slug' | 'title' | 'summary' | 'organisers'>;
};

export function collectionId({ appUrl, event }: Shelf): string {
  return `${appUrl}/${event.slug}/gallery/collection.json`;
}

export function manifestId({ appUrl, event }: Shelf, slug: string): string {
  return `${appUrl}/${event.slug}/gallery/${slug}/manifest.json`;
}

/** The pages for people that say the same, one for each language. */
export function homepages({ appUrl }: Shelf, path: string, title: Localized) {
  return locales.map((locale) => ({
    id: `${appUrl}/${locale}/${path}`,
    type: 'Text',
    label: languages(title),
    format: 'text/html',
    language: [locale],
  }));
}

export function provider(shelf: Shelf) {
  const { appUrl, event } = shelf;
  const named = languages(event.organisers);
  return {
    id: `${appUrl}/${event.slug}`,
    type: 'Agent',
    label: Object.keys(named).length > 0 ? named : languages(event.title),
    homepage: homepages(shelf, event.slug, event.title),
  };
}

/** The smallest size that is still told apart on a shelf. */
export function thumbnail({ appUrl }: Shelf, derivatives: readonly Derivative[]) {
  const smallest = derivatives
    .filter(({ format }) => format === 'webp')
    .reduce<Derivative | undefined>(
      (least, one) => (least && least.width <= one.width ? least : one),
      undefined,
    );
  return smallest ? [imageOf(appUrl, smallest)] : [];
}

function imageOf(appUrl: string, { fileId, format, width, height }: Derivative) {
  return { id: `${appUrl}/files/${fileId}`, type: 'Image', format: `image/${format}`, height, width };
}

type Canvas = { medium: IiifMedium; page: IiifMedium['pages'][number]; number: number };

/** What can be looked at, in order: the pages of the poster, then the pictures that say something. */
function canvasesOf({ media: all }: IiifExhibit): Canvas[] {
  return (['poster', 'picture'] as const).flatMap((kind) =>
    all
      .filter((one) => one.kind === kind && !one.decorative)
      .flatMap((medium) => pagesOf(medium).map((page, at) => ({ medium, page, number: at + 1 })))
      .filter(({ page }) => page.tiles !== null || page.derivatives.length > 0),
  );
}

function pagesOf({ pages, widthPx, heightPx, derivatives }: IiifMedium): IiifMedium['pages'] {
  if (pages.length > 0) return pages;
  // What came before media had pages is one page
  if (!widthPx || !heightPx) return [];
  return [{ widthPx, heightPx, derivatives, placeholder: '', preview: '', tiles: null }];
}

function painted({ appUrl }: Shelf, { medium, page, number }: Canvas) {
  if (page.tiles) {
    const id = `${appUrl}${imagePath({ mediaId: medium.id, page: number })}`;
    const { widthPx, heightPx } = largestWhole(pyramidOf(page.tiles));
    return {
      id: `${id}/full/max/0/default.jpg`,
      type: 'Image',
      format: 'image/jpeg',
      height: heightPx,
      width: widthPx,
      service: [{ id, type: 'ImageService3', profile: 'level0' }],
    };
  }
  const largest =
    page.derivatives.filter(({ format }) => format === 'webp').at(-1) ?? page.derivatives.at(-1);
  return largest && imageOf(appUrl, largest);
}

/** The words of a medium, for who reads instead of looking; they stand before the picture. */
function textPage(canvasId: string, { medium, number }: Canvas) {
  // They are of all pages, so the first has them
  const written = locales.filter((locale) => number === 1 && medium.transcript[locale].trim() !== '');
  if (written.length === 0) return {};
  const items = written.map((locale) => ({
    id: `${canvasId}/text/${locale}`,
    type: 'Annotation',
    motivation: 'supplementing',
    body: {
      id: `${canvasId}/text/${locale}/body`,
      type: 'TextualBody',
      value: medium.transcript[locale],
      format: 'text/plain',
      language: [locale],
    },
    target: canvasId,
  }));
  const label = inBoth((t) => t('gallery.transcript'));
  return { annotations: [{ id: `${canvasId}/text`, type: 'AnnotationPage', label, items }] };
}

function canvas(shelf: Shelf, manifest: string, one: Canvas) {
  const { medium, page, number } = one;
  const id = `${manifest.replace(/manifest\.json$/, '')}canvas/${medium.id}-${number}`;
  const several = pagesOf(medium).length > 1;
  const titled = languages(medium.title);
  const label =
    medium.kind === 'picture'
      ? Object.keys(titled).length > 0
        ? titled
        : inBoth((t) => t('iiif.picture'))
      : inBoth((t) => (several ? t('iiif.posterPage', { page: number }) : t('gallery.poster')));
  const summary = languages(medium.alt);
  return {
    id,
    type: 'Canvas',
    label,
    ...(number === 1 && Object.keys(summary).length > 0 && { summary }),
    height: page.heightPx,
    width: page.widthPx,
    ...textPage(id, one),
    items: [
      {
        id: `${id}/page`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${id}/painting`,
            type: 'Annotation',
            motivation: 'painting',
            body: painted(shelf, one),
            target: id,
          },
        ],
      },
    ],
    ...(thumbnail(shelf, page.derivatives).length > 0 && { thumbnail: thumbnail(shelf, page.derivatives) }),
  };
}

function metadata(exhibit: IiifExhibit): { label: LanguageMap; value: LanguageMap }[] {
  const named = exhibit.people.filter(({ shown }) => shown);
  const of = (text: string): LanguageMap => (text.trim() === '' ? {} : { none: [plain(text)] });
  const rows: [LanguageMap, LanguageMap][] = [
    [inBoth((t) => t('gallery.organisation')), of(exhibit.organisation)],
    [inBoth((t) => t('gallery.kindLabel')), inBoth((t) => t(`gallery.kind.${exhibit.kind}`))],
    [
      inBoth((t) => t('gallery.topics', { count: exhibit.topics.length })),
      listed(exhibit.topics.map(({ de, en }) => ({ de: plain(de), en: plain(en) }))),
    ],
    [inBoth((t) => t('gallery.targetGroups')), languages(exhibit.targetGroups)],
    [inBoth((t) => t('gallery.region')), languages(exhibit.region)],
    [inBoth((t) => t('gallery.period')), of(exhibit.period)],
    [inBoth((t) => t('gallery.funding')), languages(exhibit.funding)],
    [inBoth((t) => t('gallery.partners')), languages(exhibit.partners)],
    [
      inBoth((t) => t('gallery.people', { count: named.length })),
      named.length > 0 ? { none: named.map(({ name }) => plain(name)) } : {},
    ],
    [inBoth((t) => t('gallery.station')), of(exhibit.station === null ? '' : String(exhibit.station))],
    [inBoth((t) => t('gallery.section.startingPoint')), languages(exhibit.startingPoint)],
    [inBoth((t) => t('gallery.section.approach')), languages(exhibit.approach)],
    [inBoth((t) => t('gallery.section.result')), languages(exhibit.result)],
    [inBoth((t) => t('gallery.section.transfer')), languages(exhibit.transfer)],
    [inBoth((t) => t('gallery.section.obstacles')), languages(exhibit.obstacles)],
    [inBoth((t) => t('gallery.links')), listed(exhibit.links.map(({ title, url }) => link(title, url)))],
  ];
  return rows.flatMap(([label, value]) => (Object.keys(value).length > 0 ? [{ label, value }] : []));
}

/** What can be taken away: the poster as it came, and the documents. */
function renderings({ appUrl }: Shelf, { media: all }: IiifExhibit) {
  return all
    .filter(({ kind }) => kind !== 'picture')
    .map(({ kind, fileId, contentType, title }) => ({
      id: `${appUrl}/files/${fileId}`,
      type: contentType.startsWith('image/') ? 'Image' : 'Text',
      label: kind === 'poster' ? inBoth((t) => t('gallery.poster')) : languages(title),
      format: contentType,
    }));
}

/** A published exhibit as a manifest. */
export function manifest(shelf: Shelf, exhibit: IiifExhibit) {
  const id = manifestId(shelf, exhibit.slug);
  const canvases = canvasesOf(exhibit);
  const summary = languages(exhibit.summary);
  const shown = thumbnail(shelf, canvases[0]?.page.derivatives ?? []);
  const toTake = renderings(shelf, exhibit);
  const { organisation } = exhibit;
  return {
    '@context': presentationContext,
    id,
    type: 'Manifest',
    label: languages(exhibit.title),
    ...(Object.keys(summary).length > 0 && { summary }),
    metadata: metadata(exhibit),
    ...(organisation.trim() !== '' && {
      requiredStatement: {
        label: inBoth((t) => t('iiif.from')),
        value: { none: [plain(organisation)] },
      },
    }),
    provider: [provider(shelf)],
    homepage: homepages(shelf, `${shelf.event.slug}/gallery/${exhibit.slug}`, exhibit.title),
    ...(shown.length > 0 && { thumbnail: shown }),
    ...(toTake.length > 0 && { rendering: toTake }),
    partOf: [{ id: collectionId(shelf), type: 'Collection', label: galleryName(shelf) }],
    items: canvases.map((one) => canvas(shelf, id, one)),
  };
}

/** What the gallery is called, in both languages. */
export function galleryName({ event }: Shelf): LanguageMap {
  return inBoth((t, locale) =>
    t('gallery.pageTitle', { event: event.title[locale] || event.title.de || event.title.en }),
  );
}
