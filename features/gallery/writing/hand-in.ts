import type { RequiredPart } from '../call/call-schema';
import { localizedTexts, storyParts, type LocalizedText } from '../exhibit-texts';
import { exhibitLanguages } from '../rules';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';
import type { Texts } from './draft';

type Kind = 'poster' | 'picture' | 'document';
type Medium = { kind: Kind };

/** What is missing before it can be handed in; `language` where it is missing in one. */
export type Missing = { part: 'title' | 'summary' | RequiredPart; language?: Locale };

const has = (text: Localized, language: Locale) => text[language].trim() !== '';
const kinds = { poster: 'poster', pictures: 'picture', documents: 'document' } as const;

function lacksAny(part: RequiredPart, texts: Texts, media: readonly Medium[]): boolean {
  if (part === 'people') return texts.people.length === 0;
  if (part === 'links') return texts.links.length === 0;
  if (part === 'facts')
    return [texts.organisation, texts.region.de + texts.region.en, texts.period].some(
      (fact) => fact.trim() === '',
    );
  if (part === 'poster' || part === 'pictures' || part === 'documents') {
    return !media.some(({ kind }) => kind === kinds[part]);
  }
  return false;
}

const told = ['summary', ...storyParts] as const;
const isTold = (part: string): part is (typeof told)[number] => told.some((one) => one === part);

/**
 * All that is missing before an exhibit can be handed in: a title, in each language that has one a summary, and what the call
 * requires, of the texts in each such language.
 */
export function missingForHandIn(
  texts: Texts,
  media: readonly Medium[],
  required: readonly RequiredPart[],
): Missing[] {
  const languages = exhibitLanguages(texts);
  const asked = ['summary', ...required] as const;
  const missing: Missing[] = languages.length === 0 ? [{ part: 'title' }] : [];
  for (const part of asked) {
    if (isTold(part)) {
      for (const language of languages) if (!has(texts[part], language)) missing.push({ part, language });
    } else if (lacksAny(part, texts, media)) missing.push({ part });
  }
  return missing;
}

export type TranslatedPart = LocalizedText | 'people' | 'links' | FilePart;

/** Words of the poster, the pictures and the documents. */
const fileParts = ['alternativeText', 'transcript', 'fileTitles'] as const;
type FilePart = (typeof fileParts)[number];
type Told = Medium & { decorative: boolean; alt: Localized; transcript: Localized; title: Localized };
/** Per language, what its files do not say in it. */
export type Untold = Record<Locale, FilePart[]>;

/** Alternative text and the text of a poster are owed in every language; titles where the other language has them. */
export function untoldIn(media: readonly Told[]): Untold {
  const of = (language: Locale) => {
    const lacks: Record<FilePart, (medium: Told) => boolean> = {
      alternativeText: ({ kind, decorative, alt }) =>
        kind !== 'document' && !decorative && !has(alt, language),
      transcript: ({ kind, transcript }) => kind === 'poster' && !has(transcript, language),
      fileTitles: ({ title }) => lags(title, language),
    };
    return fileParts.filter((part) => media.some(lacks[part]));
  };
  return { de: of('de'), en: of('en') };
}

/** How far a language has come: which parts are there, and which are not though the other language or the call has them. */
export type Completeness = {
  state: 'empty' | 'partial' | 'complete';
  filled: number;
  missing: TranslatedPart[];
};

function partsIn(texts: Texts, language: Locale): TranslatedPart[] {
  const parts: TranslatedPart[] = localizedTexts.filter((part) => has(texts[part], language));
  if (texts.people.some(({ role }) => has(role, language))) parts.push('people');
  if (texts.links.some(({ title }) => has(title, language))) parts.push('links');
  return parts;
}

const lags = (text: Localized, language: Locale) =>
  !has(text, language) && locales.some((other) => has(text, other));

/** Words that stand in the other language and not in this one, row by row. */
function lagsIn(texts: Texts, language: Locale): TranslatedPart[] {
  const parts: TranslatedPart[] = localizedTexts.filter((part) => lags(texts[part], language));
  if (texts.people.some(({ role }) => lags(role, language))) parts.push('people');
  if (texts.links.some(({ title }) => lags(title, language))) parts.push('links');
  return parts;
}

/** Per language, what is there and what is missing in it. A language in which nothing is written is offered to nobody, and lacks nothing. */
export function completeness(
  texts: Texts,
  required: readonly RequiredPart[] = [],
  untold: Untold = { de: [], en: [] },
): Record<Locale, Completeness> {
  const of = (language: Locale): Completeness => {
    const filled = partsIn(texts, language);
    if (filled.length === 0) return { state: 'empty', filled: 0, missing: [] };
    const must: TranslatedPart[] = [
      'title',
      'summary',
      ...required.flatMap((part) => (isTold(part) ? [part] : [])),
    ];
    const lacks = must.filter((part) => !filled.includes(part));
    const wanted = new Set([...lacks, ...lagsIn(texts, language), ...untold[language]]);
    const missing = [...localizedTexts, 'people', 'links', ...fileParts].filter(
      (part): part is TranslatedPart => wanted.has(part as TranslatedPart), // of exactly these
    );
    return { state: missing.length === 0 ? 'complete' : 'partial', filled: filled.length, missing };
  };
  return { de: of('de'), en: of('en') };
}
