import Link from 'next/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { Icon } from '@/components/ui/icon';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ShownExhibit } from './exhibit-view';
import { webAddress } from './web-address';

/** A text of several lines, marked where it is not in the page's language; undefined when there is none. */
function lines(of: Localized, locale: Locale) {
  const { text, lang } = pickLocalized(of, locale);
  if (text === '') return undefined;
  return (
    <span lang={lang} className="whitespace-pre-line">
      {text}
    </span>
  );
}

function People({ people, locale }: { people: ShownExhibit['people']; locale: Locale }) {
  return (
    <ul>
      {people.map(({ name, role }, index) => {
        const { text, lang } = pickLocalized(role, locale);
        return (
          <li key={index}>
            {name}
            {text && (
              <span lang={lang} className="meta block">
                {text}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Links({ links, locale }: { links: ShownExhibit['links']; locale: Locale }) {
  const t = translator(locale);
  const shown = links.flatMap(({ title, url }) => {
    const address = webAddress(url);
    return address ? [{ ...address, title: pickLocalized(title, locale) }] : [];
  });
  if (shown.length === 0) return undefined;
  return (
    <ul>
      {shown.map(({ href, host, title }, index) => (
        <li key={index}>
          <a href={href} rel="external noopener">
            <span lang={title.lang}>{title.text || host}</span> <Icon name="external" className="inline" />
          </a>
          {title.text && <span className="meta block">{t('gallery.leadsTo', { host })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Who, where, when, for whom, and whom to ask. */
export function ExhibitFacts({
  exhibit,
  plan,
  locale,
}: {
  exhibit: ShownExhibit;
  /** Address of the floor plan. */
  plan?: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { organisation, people, kind, topics, region, period, station, contactName, contactEmail } = exhibit;
  const items = [
    { term: t('gallery.organisation'), value: organisation },
    {
      term: t('gallery.people', { count: people.length }),
      value: people.length > 0 && <People people={people} locale={locale} />,
    },
    { term: t('gallery.kindLabel'), value: t(`gallery.kind.${kind}`) },
    {
      term: t('gallery.topics', { count: topics.length }),
      value: topics.length > 0 && (
        <ul>
          {topics.map(({ id, name }) => (
            <li key={id}>{lines(name, locale)}</li>
          ))}
        </ul>
      ),
    },
    { term: t('gallery.targetGroups'), value: lines(exhibit.targetGroups, locale) },
    { term: t('gallery.region'), value: lines(region, locale) },
    { term: t('gallery.period'), value: period },
    { term: t('gallery.funding'), value: lines(exhibit.funding, locale) },
    { term: t('gallery.partners'), value: lines(exhibit.partners, locale) },
    {
      term: t('gallery.station'),
      value: station !== null && (
        <>
          <span className="block">{station}</span>
          {plan && (
            <Link href={`${plan}#station-${station}`} prefetch={false}>
              {t('tour.onPlan')}
            </Link>
          )}
        </>
      ),
    },
    {
      term: t('gallery.contact'),
      value: (contactName || contactEmail) && (
        <>
          {contactName && <span className="block">{contactName}</span>}
          {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
        </>
      ),
    },
    { term: t('gallery.links'), value: Links({ links: exhibit.links, locale }) },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
