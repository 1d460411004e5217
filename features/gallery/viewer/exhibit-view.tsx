import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PlainText } from '@/components/ui/plain-text';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { localizedTexts, storyParts } from '../exhibit-texts';
import type { Exhibit } from '../queries';
import { ExhibitDocuments } from './exhibit-documents';
import { ExhibitFacts } from './exhibit-facts';
import { ExhibitPictures } from './exhibit-pictures';
import { ExhibitPoster } from './exhibit-poster';
import { ExhibitVideo } from './exhibit-video';
import { webAddress } from './web-address';

export type ShownExhibit = Omit<Exhibit, 'previous' | 'next'>;

/** A title of more characters would fill the window if it were as large as others. */
const LONG_TITLE = 90;

function Story({ exhibit, locale }: { exhibit: ShownExhibit; locale: Locale }) {
  const t = translator(locale);
  return storyParts.map((part) => {
    const { text, lang } = pickLocalized(exhibit[part], locale);
    if (text === '') return null;
    return (
      <section key={part} className="stack gap-s2">
        <h2>{t(`gallery.section.${part}`)}</h2>
        <PlainText text={text} lang={lang} level="h3" />
      </section>
    );
  });
}

/** What else there is further down, for who does not want to walk through all of it. */
function Contents({
  exhibit,
  isTalkedAbout,
  locale,
}: {
  exhibit: ShownExhibit;
  isTalkedAbout: boolean;
  locale: Locale;
}) {
  const t = translator(locale);
  const { poster, pictures, documents, videoUrl } = exhibit;
  const items = [
    poster && { id: 'poster', label: t('gallery.poster') },
    pictures.length > 0 && { id: 'pictures', label: t('gallery.pictures', { count: pictures.length }) },
    documents.length > 0 && { id: 'documents', label: t('gallery.documents', { count: documents.length }) },
    webAddress(videoUrl) && { id: 'video', label: t('gallery.video') },
    isTalkedAbout && { id: 'talk', label: t('talk.title') },
  ].filter((item) => typeof item === 'object' && item !== null);
  if (items.length === 0) return null;
  return (
    <nav aria-label={t('gallery.contents')}>
      <ul className="cluster">
        <li>
          <a href="#facts">{t('gallery.facts')}</a>
        </li>
        {items.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An exhibit: its text first, then facts, then the poster with its own text, and all else that was handed in. */
export function ExhibitView({
  exhibit,
  gallery,
  locale,
  above,
  children,
}: {
  exhibit: ShownExhibit;
  /** Address of the gallery, on the exhibit's own page in it: there is a floor plan, and people can talk about it. */
  gallery?: string;
  locale: Locale;
  above?: ReactNode;
  children?: ReactNode;
}) {
  const t = translator(locale);
  const title = pickLocalized(exhibit.title, locale);
  const summary = pickLocalized(exhibit.summary, locale);
  const isMixed = localizedTexts.some((part) => pickLocalized(exhibit[part], locale).lang);
  return (
    <article>
      {above}
      <PageHeader
        kicker={t('gallery.number', { number: exhibit.number })}
        title={
          <span
            lang={title.lang}
            className={title.text.length > LONG_TITLE ? 'inline-block text-[0.7em] leading-tight' : undefined}
          >
            {title.text}
          </span>
        }
        lead={summary.text && <span lang={summary.lang}>{summary.text}</span>}
      >
        <Contents exhibit={exhibit} isTalkedAbout={gallery !== undefined} locale={locale} />
        {isMixed && <p className="meta">{t('gallery.otherLanguage')}</p>}
      </PageHeader>
      <div className="wrap grid gap-s5 pb-s5 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
        <div className="stack gap-s4">
          <Story exhibit={exhibit} locale={locale} />
        </div>
        <section aria-labelledby="facts" className="definitions-aside stack gap-s2">
          <h2 id="facts">{t('gallery.facts')}</h2>
          <ExhibitFacts exhibit={exhibit} plan={gallery && `${gallery}/plan`} locale={locale} />
        </section>
      </div>
      <ExhibitPoster exhibit={exhibit} locale={locale} />
      <ExhibitPictures pictures={exhibit.pictures} locale={locale} />
      <ExhibitDocuments documents={exhibit.documents} locale={locale} />
      <ExhibitVideo url={exhibit.videoUrl} locale={locale} />
      {children}
    </article>
  );
}
