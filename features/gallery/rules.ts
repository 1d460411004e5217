import type { exhibitKinds, exhibitStatuses } from '@/db/choices';
import { fold } from '@/lib/fold';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';

export type ExhibitStatus = (typeof exhibitStatuses)[number];
export type ExhibitKind = (typeof exhibitKinds)[number];

type Texts = {
  title: Localized;
  summary: Localized;
  startingPoint: Localized;
  approach: Localized;
  result: Localized;
  transfer: Localized;
};
type Medium = { kind: 'poster' | 'picture' | 'document'; alt: Localized; decorative: boolean };

/** What an exhibit still lacks; `language` where it lacks it in one language. */
export type Gap =
  | { what: 'title' | 'content'; language?: undefined }
  | { what: 'summary' | 'alternativeText'; language: Locale };

const isFilled = (text: Localized, language: Locale) => text[language].trim() !== '';
const isFilledAnywhere = (text: Localized) => locales.some((language) => isFilled(text, language));

/** The languages that an exhibit is offered in: those that have a title. */
export function exhibitLanguages({ title }: Pick<Texts, 'title'>): Locale[] {
  return locales.filter((language) => isFilled(title, language));
}

/** What curators need to review an exhibit: a title, and a summary in each language that has one. */
export function submissionGaps(exhibit: Pick<Texts, 'title' | 'summary'>): Gap[] {
  const languages = exhibitLanguages(exhibit);
  if (languages.length === 0) return [{ what: 'title' }];
  return languages
    .filter((language) => !isFilled(exhibit.summary, language))
    .map((language) => ({ what: 'summary', language }));
}

/** Languages in which a picture that says something has no words, though its exhibit has. */
export function alternativeTextGaps(exhibit: Pick<Texts, 'title'>, media: readonly Medium[]): Locale[] {
  const speaking = media.filter(({ kind, decorative }) => kind !== 'document' && !decorative);
  return exhibitLanguages(exhibit).filter((language) => speaking.some(({ alt }) => !isFilled(alt, language)));
}

/**
 * All that is missing before an exhibit can be published: title, summary, something to show (a poster, or one of the
 * longer texts), and alternative text of its pictures in every language that the exhibit is offered in.
 */
export function publicationGaps(exhibit: Texts, media: readonly Medium[]): Gap[] {
  const { startingPoint, approach, result, transfer } = exhibit;
  const hasPoster = media.some(({ kind }) => kind === 'poster');
  const gaps = submissionGaps(exhibit);
  if (!hasPoster && ![startingPoint, approach, result, transfer].some(isFilledAnywhere)) {
    gaps.push({ what: 'content' });
  }
  const silent = alternativeTextGaps(exhibit, media);
  return [...gaps, ...silent.map((language): Gap => ({ what: 'alternativeText', language }))];
}

/** Part of an exhibit's address that pages of the gallery itself have. */
const reservedSlugs = ['find'];

export function isReservedSlug(slug: string): boolean {
  return reservedSlugs.includes(slug);
}

const SLUG_LENGTH = 60;

/** An address made of the title, that none of `taken` has. */
export function exhibitSlug(title: Localized, number: number, taken: readonly string[]): string {
  const words = fold((title.de || title.en).replace(/[äöü]/gi, (letter) => `${letter}e`))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  const candidates = [words, `${words}-${number}`, `exhibit-${number}`].filter(
    (slug) => !slug.startsWith('-'),
  );
  const free = candidates.find((slug) => slug !== '' && !isReservedSlug(slug) && !taken.includes(slug));
  return free ?? `exhibit-${number}-${taken.length + 1}`;
}

/** The next number for an exhibit: after the highest. */
export function nextNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}
