import type { ExhibitSnapshot } from '@/db/exhibit-snapshot';
import { locales, pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator, type Translator } from '@/lib/i18n/translator';
import { localizedTexts, plainTexts } from '../exhibit-texts';

/** A part of a version in words: two versions are compared by `key`. */
export type Passage = { key: string; label: string; lang?: Locale; text: string };
export type ChangedPassage = Omit<Passage, 'text'> & { before: string; after: string };
type TopicNames = ReadonlyMap<string, Localized>;

function inLanguages(t: Translator, key: string, label: string, text: Localized): Passage[] {
  return locales.map((lang) => ({
    ...{ key: `${key}.${lang}`, lang, text: text[lang] },
    label: t('exhibit.version.inLanguage', { label, language: t(`exhibit.language.${lang}`) }),
  }));
}

/** All that a version says, in the order of the form, in words of `locale`; parts with nothing in them too. */
export function passages(snapshot: ExhibitSnapshot, topicNames: TopicNames, locale: Locale): Passage[] {
  const t = translator(locale);
  const people = snapshot.people.map(({ name, role, shown }) =>
    t('exhibit.version.person', {
      name,
      role: pickLocalized(role, locale).text || '–',
      shown: t(shown ? 'exhibit.version.shown' : 'exhibit.version.notShown'),
    }),
  );
  const links = snapshot.links.map(({ title, url }) => `${pickLocalized(title, locale).text} ${url}`.trim());
  const named = snapshot.topics.map((slug) => {
    const name = topicNames.get(slug);
    return name ? pickLocalized(name, locale).text : slug;
  });
  return [
    ...localizedTexts.flatMap((name) =>
      inLanguages(t, name, t(`exhibit.version.field.${name}`), snapshot[name]),
    ),
    ...plainTexts.map((name) => ({
      ...{ key: name, text: snapshot[name] },
      label: t(`exhibit.version.field.${name}`),
    })),
    { key: 'kind', label: t('gallery.kindLabel'), text: t(`gallery.kind.${snapshot.kind}`) },
    { key: 'topics', label: t('exhibit.topics'), text: named.join('\n') },
    { key: 'people', label: t('exhibit.part.people'), text: people.join('\n') },
    { key: 'links', label: t('exhibit.part.links'), text: links.join('\n') },
    ...mediaPassages(t, snapshot),
  ];
}

function mediaPassages(t: Translator, { media }: ExhibitSnapshot): Passage[] {
  const counted = { poster: 0, picture: 0, document: 0 };
  return media.flatMap(({ kind, title, alt, transcript, decorative, sha256 }) => {
    const number = (counted[kind] += 1);
    const key = `${kind}-${number}`;
    const of = (what: 'file' | 'title' | 'alt' | 'transcript') =>
      t(`exhibit.version.medium.${what}`, { medium: t(`exhibit.version.kind.${kind}`, { number }) });
    const file = t('exhibit.version.fingerprint', { mark: sha256.slice(0, 8) });
    return [
      { key: `${key}.file`, label: of('file'), text: file },
      ...(kind === 'poster' ? [] : inLanguages(t, `${key}.title`, of('title'), title)),
      ...(kind === 'document' || decorative ? [] : inLanguages(t, `${key}.alt`, of('alt'), alt)),
      ...(kind === 'poster' ? inLanguages(t, `${key}.transcript`, of('transcript'), transcript) : []),
    ];
  });
}

/** What two versions say differently: of each part, what it was and what it is. */
export function changedPassages(before: readonly Passage[], after: readonly Passage[]): ChangedPassage[] {
  const was = new Map(before.map((passage) => [passage.key, passage]));
  const is = new Map(after.map((passage) => [passage.key, passage]));
  const gone = before.filter(({ key }) => !is.has(key));
  return [...after, ...gone].flatMap(({ key, label, lang }) => {
    const [old, now] = [was.get(key)?.text ?? '', is.get(key)?.text ?? ''];
    return old === now ? [] : [{ key, label, lang, before: old, after: now }];
  });
}
