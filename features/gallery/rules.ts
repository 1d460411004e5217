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
type Picture = {
  /** Not known of one that is about to come. */
  id?: string;
  kind: 'poster' | 'picture' | 'document';
  alt: Localized;
  decorative: boolean;
};
type Medium = Picture & { transcript: Localized };

/**
 * What an exhibit still lacks: `language` where it lacks it in one language, `medium` where one picture does that is no poster.
 */
export type Gap =
  | { what: 'title' | 'content' | 'transcript'; language?: undefined; medium?: undefined }
  | { what: 'summary' | 'alternativeText'; language: Locale; medium?: undefined }
  | { what: 'pictureText'; language: Locale; medium: string };

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

const speaks = ({ kind, decorative }: Picture) => kind !== 'document' && !decorative;

/** Languages in which a picture that says something has no words, though its exhibit has. */
export function alternativeTextGaps(exhibit: Pick<Texts, 'title'>, media: readonly Picture[]): Locale[] {
  const speaking = media.filter(speaks);
  return exhibitLanguages(exhibit).filter((language) => speaking.some(({ alt }) => !isFilled(alt, language)));
}

/** Whether there is a poster that nobody can read who cannot see it. */
export function lacksTranscript(media: readonly Pick<Medium, 'kind' | 'transcript'>[]): boolean {
  return media.some(({ kind, transcript }) => kind === 'poster' && !isFilledAnywhere(transcript));
}

/**
 * All that is missing before an exhibit can be published: title, summary, something to show (a poster, or one of the
 * longer texts), and text before picture: the text version of its poster, and alternative text of its pictures in every
 * language that the exhibit is offered in.
 */
export function publicationGaps(exhibit: Texts, media: readonly Medium[]): Gap[] {
  const { startingPoint, approach, result, transfer } = exhibit;
  const hasPoster = media.some(({ kind }) => kind === 'poster');
  const gaps = submissionGaps(exhibit);
  if (!hasPoster && ![startingPoint, approach, result, transfer].some(isFilledAnywhere)) {
    gaps.push({ what: 'content' });
  }
  if (lacksTranscript(media)) gaps.push({ what: 'transcript' });
  const [posters, pictures] = [true, false].map((isPoster) =>
    media.filter(({ kind }) => (kind === 'poster') === isPoster),
  );
  for (const language of alternativeTextGaps(exhibit, posters ?? [])) {
    gaps.push({ what: 'alternativeText', language });
  }
  for (const picture of pictures ?? []) {
    for (const language of alternativeTextGaps(exhibit, [picture])) {
      gaps.push({ what: 'pictureText', language, medium: picture.id ?? '' });
    }
  }
  return gaps;
}

/** Part of an exhibit's address that pages of the gallery itself have. */
const reservedSlugs = ['find', 'index', 'mine', 'plan', 'tour'];

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
