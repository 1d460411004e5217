import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Ids of the sections of the page that an exhibit is written on, in their order. */
export type ExhibitSection =
  | 'comments'
  | 'texts'
  | 'who'
  | 'people'
  | 'links'
  | 'place'
  | 'poster'
  | 'picture'
  | 'document'
  | 'exhibitors'
  | 'hand-in';

/** What there is on a long page, each a link to its place. */
export function ExhibitContents({
  sections,
  isOwn = false,
  locale,
}: {
  sections: ExhibitSection[];
  /** Its exhibitors read it, not its curators. */
  isOwn?: boolean;
  locale: Locale;
}) {
  const t = translator(locale);
  const names: Record<ExhibitSection, string> = {
    comments: t('exhibit.comments.title'),
    texts: t('exhibit.texts'),
    who: t('exhibit.who'),
    people: t('exhibit.people'),
    links: t('exhibit.links'),
    place: t('exhibit.place'),
    poster: t('gallery.poster'),
    picture: t('media.pictures'),
    document: t('media.documents'),
    exhibitors: t(isOwn ? 'writing.colleagues' : 'exhibit.exhibitors'),
    'hand-in': t('writing.handInTitle'),
  };
  return (
    <nav aria-label={t('gallery.contents')}>
      <ul className="cluster">
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{names[section]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
