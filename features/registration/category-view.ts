import { formatDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CategoryOffer } from './queries';
import type { ViewText } from './questions/question-view';
import { sinceText } from './words';

/** A category as something to choose, in one language. */
export type CategoryView = {
  value: string;
  label: ViewText;
  description?: ViewText;
  left: number;
  /** What is said of it once it is full. */
  full: string;
  /** Whether it can be chosen though it is full. */
  opensFull: boolean;
  /** Why nobody can choose it now, whatever is left. */
  blocked?: string;
  /** What choosing it means, whatever is left; empty where it means nothing more. */
  manner: string;
};
export type CategoryWords = {
  /** Of a page that is made ahead: it does not know how many. */
  free: string;
  /** With `{left}` where the number stands. */
  left: string;
};

type Context = { event: { timeZone: string }; locale: Locale; now: Date; codesServe?: boolean };

export function categoryWords(locale: Locale): CategoryWords {
  const t = translator(locale);
  return { free: t('registration.placesFree'), left: t('registration.placesLeft', { left: '{left}' }) };
}

/** `codesServe`: a code can be typed into the same form, so that a category by code can be chosen there. */
export function categoryView(category: CategoryOffer, context: Context): CategoryView {
  const { locale } = context;
  const t = translator(locale);
  const description = pickLocalized(category.description, locale);
  const isByCode = needsCode(category);
  // What a code may keep there is for nobody else to know
  const opensToCode = isByCode && (context.codesServe ?? false);
  const manners = [
    opensToCode && t('registration.categoryByCode'),
    category.approval && t('registration.categoryDecided'),
  ].filter((manner) => manner !== false);
  return {
    value: category.id,
    label: pickLocalized(category.name, locale),
    description: description.text ? description : undefined,
    left: category.left,
    full: opensToCode ? '' : fullText(category, context),
    opensFull: opensFull(category) || opensToCode,
    blocked: opensToCode ? undefined : blockedText(category, context),
    manner: manners.join(' '),
  };
}

/** Whether somebody can register in it now: at once, after waiting, or when an organiser says yes. */
export function canChoose(category: CategoryOffer): boolean {
  return category.window.ok && (category.left > 0 || opensFull(category));
}

function opensFull({ waits, approval }: CategoryOffer): boolean {
  return waits || approval;
}

function fullText({ fullSince, waits, approval }: CategoryOffer, { event, locale, now }: Context): string {
  const t = translator(locale);
  const isWaited = waits && !approval;
  if (!fullSince) return t(isWaited ? 'registration.categoryWaits' : 'registration.categoryFull');
  const date = sinceText(fullSince, locale, event, now);
  return t(isWaited ? 'registration.categoryWaitsSince' : 'registration.categoryFullSince', { date });
}

function needsCode({ window }: CategoryOffer): boolean {
  return !window.ok && window.reason === 'codeNeeded';
}

function blockedText(
  { window }: CategoryOffer,
  { event: { timeZone }, locale }: Context,
): string | undefined {
  if (window.ok) return undefined;
  const t = translator(locale);
  const words = (at: Date) => ({
    date: formatDate(at, locale, timeZone),
    time: formatTime(at, locale, timeZone),
  });
  switch (window.reason) {
    case 'categoryNotOpenYet':
      return t('registration.categoryFrom', words(window.facts.opensAt));
    case 'categoryClosed':
      return t('registration.categoryUntil', words(window.facts.closedAt));
    case 'codeNeeded':
      return t('registration.categoryByCode');
    // Of the whole event: there is no form then
    case 'over':
    case 'notOpenYet':
    case 'closed':
      return t('registration.categoryFull');
  }
}
