import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { DefinitionList } from '@/components/ui/definition-list';
import { PlainText } from '@/components/ui/plain-text';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Exhibit } from '../queries';
import { ExhibitPoster } from './exhibit-poster';

type Shown = Omit<Exhibit, 'previous' | 'next'>;
const sections = ['startingPoint', 'approach', 'result', 'transfer'] as const;

function Facts({ exhibit, locale }: { exhibit: Shown; locale: Locale }) {
  const t = translator(locale);
  const { organisation, region, kind, period, topics, contactName, contactEmail, station } = exhibit;
  return (
    <DefinitionList
      items={[
        { term: t('gallery.organisation'), value: organisation },
        { term: t('gallery.kindLabel'), value: t(`gallery.kind.${kind}`) },
        { term: t('gallery.region'), value: region },
        { term: t('gallery.period'), value: period },
        {
          term: t('gallery.topics', { count: topics.length }),
          value: topics.length > 0 && (
            <ul>
              {topics.map(({ id, name }) => {
                const { text, lang } = pickLocalized(name, locale);
                return (
                  <li key={id} lang={lang}>
                    {text}
                  </li>
                );
              })}
            </ul>
          ),
        },
        { term: t('gallery.station'), value: station },
        {
          term: t('gallery.contact'),
          value: (contactName || contactEmail) && (
            <>
              {contactName && <span className="block">{contactName}</span>}
              {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
            </>
          ),
        },
      ].filter(({ value }) => value)}
    />
  );
}

/** An exhibit: its text first, then facts, then the poster with its own text. */
export function ExhibitView({
  exhibit,
  locale,
  above,
  children,
}: {
  exhibit: Shown;
  locale: Locale;
  above?: ReactNode;
  children?: ReactNode;
}) {
  const t = translator(locale);
  const title = pickLocalized(exhibit.title, locale);
  const summary = pickLocalized(exhibit.summary, locale);
  return (
    <article>
      {above}
      <PageHeader
        kicker={t('gallery.number', { number: exhibit.number })}
        title={<span lang={title.lang}>{title.text}</span>}
        lead={summary.text && <span lang={summary.lang}>{summary.text}</span>}
      />
      <div className="wrap grid gap-s5 pb-s5 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
        <div className="stack gap-s4">
          {sections.map((section) => {
            const { text, lang } = pickLocalized(exhibit[section], locale);
            if (text === '') return null;
            return (
              <section key={section} className="stack gap-s2">
                <h2>{t(`gallery.section.${section}`)}</h2>
                <PlainText text={text} lang={lang} level="h3" />
              </section>
            );
          })}
        </div>
        <section aria-labelledby="facts" className="stack gap-s2">
          <h2 id="facts">{t('gallery.facts')}</h2>
          <Facts exhibit={exhibit} locale={locale} />
        </section>
      </div>
      <ExhibitPoster exhibit={exhibit} locale={locale} />
      {children}
    </article>
  );
}
