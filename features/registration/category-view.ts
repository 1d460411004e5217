import { formatDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { decideOutlook, type Outlook } from './outlook';
import type { CategoryOffer } from './queries';
import type { ViewText } from './questions/question-view';
import { sinceText } from './words';

/** A category as something to choose, in one language. */
export type CategoryView = {
  value: string;
  label: ViewText;
  description?: ViewText;
  left: number;
  /** How many wait there. */
  waiting: number;
  /** What choosing it leads to while there are places; empty where the form says that for all. */
  leads: string;
  /** What is said of it once it is full, with `{position}` where the number on the waiting list stands. */
  full: string;
  /** Whether it can be chosen though it is full. */
  opensFull: boolean;
  /** Whether only an invitation code leads to anything, as it stands. */
  needsCode: boolean;
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

type Context = {
  event: { timeZone: string; confirmEmail: boolean };
  locale: Locale;
  now: Date;
  /** A code can be typed into the same form, so that what only a code opens can be chosen there. */
  codesServe?: boolean;
  /** What choosing leads to is not the same for all categories, so that each says it. */
  isMixed?: boolean;
};

export function categoryWords(locale: Locale): CategoryWords {
  const t = translator(locale);
  return { free: t('registration.placesFree'), left: t('registration.placesLeft', { left: '{left}' }) };
}

export function categoryView(category: CategoryOffer, context: Context): CategoryView {
  const { event, locale, codesServe = false, isMixed = false } = context;
  const t = translator(locale);
  const description = pickLocalized(category.description, locale);
  const outlook = decideOutlook(event, category, codesServe);
  const onceFull = decideOutlook(event, { ...category, left: 0 }, codesServe);
  const opensToCode = codesServe && !category.window.ok && outlook.ok;
  const manners = [
    opensToCode && t('registration.categoryByCode'),
    category.approval && t('registration.categoryDecided'),
  ].filter((manner) => manner !== false);
  const says = isMixed && !category.approval && category.window.ok;
  return {
    value: category.id,
    label: pickLocalized(category.name, locale),
    description: description.text ? description : undefined,
    left: category.left,
    waiting: category.waiting,
    leads: says
      ? t(event.confirmEmail ? 'registration.leads.unconfirmed' : 'registration.leads.confirmed')
      : '',
    // What a code may keep there is for nobody else to know
    full: opensToCode ? '' : fullText(category, onceFull, context),
    opensFull: onceFull.ok,
    needsCode: outlook.ok && outlook.leads === 'byCode',
    blocked: opensToCode ? undefined : blockedText(category, context),
    manner: manners.join(' '),
  };
}

/** Whether what sending leads to depends on the category, or on who was faster. */
export function isMixedOffer(categories: readonly Pick<CategoryOffer, 'approval' | 'waits'>[]): boolean {
  return categories.some(({ approval, waits }) => approval || waits);
}

function fullText({ fullSince }: CategoryOffer, onceFull: Outlook, { event, locale, now }: Context): string {
  const t = translator(locale);
  const date = fullSince ? sinceText(fullSince, locale, event, now) : '';
  const words = { date, since: date ? 'yes' : 'no', position: '{position}' };
  if (onceFull.ok && onceFull.leads === 'waiting') return t('registration.categoryWaits', words);
  if (onceFull.ok && onceFull.leads === 'byCode') return t('registration.categoryKept', words);
  return date ? t('registration.categoryFullSince', { date }) : t('registration.categoryFull');
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
      return t('registration.closedNow');
  }
}
