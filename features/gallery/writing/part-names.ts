import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { storyParts, type LocalizedText, type PlainText } from '../exhibit-texts';
import type { MarkWords } from './components/language-marks';

const context = ['targetGroups', 'funding', 'partners', 'region'] as const;

/** What each part of the form is called. */
export function partNames(locale: Locale) {
  const t = translator(locale);
  const localized: Record<LocalizedText, string> = {
    title: t('exhibit.title'),
    summary: t('exhibit.summary'),
    ...pairs(storyParts, (name) => t(`gallery.section.${name}`)),
    ...pairs(context, (name) => t(`exhibit.context.${name}`)),
  };
  const plain: Record<PlainText | 'people' | 'links', string> = {
    organisation: t('exhibit.line.organisation'),
    period: t('exhibit.line.period'),
    contactName: t('exhibit.line.contactName'),
    contactEmail: t('exhibit.contactEmail'),
    videoUrl: t('exhibit.video'),
    people: t('exhibit.people'),
    links: t('exhibit.links'),
  };
  const inLanguages = Object.entries(localized).flatMap(([name, part]) =>
    locales.map((lang): [string, string] => [
      `${name}.${lang}`,
      t('writing.part', { part, language: t(`exhibit.language.${lang}`) }),
    ]),
  );
  return { localized, plain, all: { ...localized, ...plain, ...Object.fromEntries(inLanguages) } };
}

function pairs<Name extends string>(names: readonly Name[], word: (name: Name) => string) {
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, string>; // one for each
}

/** What is said of how far each language has come. */
export function markWords(locale: Locale): MarkWords {
  const t = translator(locale);
  const { localized, plain } = partNames(locale);
  return {
    title: t('writing.languages'),
    languages: { de: t('exhibit.language.de'), en: t('exhibit.language.en') },
    states: {
      complete: t('writing.language.complete'),
      empty: t('writing.language.empty'),
      partial: t('writing.language.partial'),
    },
    parts: {
      ...{ ...localized, people: plain.people, links: plain.links },
      alternativeText: t('exhibit.alt'),
      transcript: t('exhibit.transcript'),
      fileTitles: t('writing.fileTitles'),
    },
  };
}
