import { formatBytes } from '@/lib/format';
import type { FormErrors } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Gap } from './rules';
import { jobReasons, limits } from './posters/upload-rules';

/** What an exhibit lacks, in words. */
export function gapWords({ what, language }: Gap, locale: Locale): string {
  const t = translator(locale);
  return t(`exhibit.gap.${what}`, { language: language ? t(`exhibit.language.${language}`) : '' });
}

/** Id of what is to be filled in, on the pages that an exhibit is written on. */
export function gapField({ what, language, medium }: Gap): string {
  const fields = {
    title: 'title',
    summary: `summary.${language}`,
    content: 'startingPoint',
    transcript: 'transcript',
    alternativeText: `alt.${language}`,
    pictureText: `medium-${medium}`,
  };
  return fields[what];
}

/** Reasons that concern one field. */
const fields = {
  numberTaken: 'number',
  slugTaken: 'slug',
  stationTaken: 'station',
  alreadyInvited: 'email',
  tooManyExhibitors: 'email',
  wordsMissing: 'words',
} as const;

type Refused = {
  reason:
    | 'notFound'
    | 'notNow'
    | 'changedMeanwhile'
    | 'published'
    | 'deadline'
    | 'incomplete'
    | keyof typeof fields;
  facts?: { gaps: Gap[] };
};

/** Why a form was refused, by field. */
export function refusalErrors({ reason, facts }: Refused, locale: Locale): FormErrors {
  const t = translator(locale);
  if (facts)
    return { '': [t('exhibit.refused.incomplete'), ...facts.gaps.map((gap) => gapWords(gap, locale))] };
  const field = reason in fields ? fields[reason as keyof typeof fields] : ''; // `in` has just told so
  return { [field]: [t(`exhibit.refused.${reason}`)] };
}

const uploadRefusals = [...jobReasons, 'notFound'] as const;

/** Why an upload was not taken; undefined for what is no reason. */
export function uploadRefusal(reason: unknown, locale: Locale): string | undefined {
  const t = translator(locale);
  const known = uploadRefusals.find((one) => one === reason);
  if (!known) return undefined;
  return t(`upload.refused.${known}`, {
    size: formatBytes(limits.bytes, locale),
    pages: limits.pages,
    textPages: limits.textPages,
    megapixels: limits.pixels / 1_000_000,
    side: limits.minSidePx,
    aspect: limits.maxAspect,
  });
}
