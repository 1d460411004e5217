import { formatDate, formatTime, isoDay } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlaceRefusal } from './capacity';
import type { CorrectResult } from './change-mutations';
import type { CodeRefusal } from './codes/codes';
import type { PassOnResult } from './own/pass-on-mutations';
import type { TooLate } from './rules';

type Choices = { left: number; categories: readonly { name: Localized; left: number }[] };
type Zoned = { timeZone: string };

/** "dem 14. September 2026", to stand after "seit"; on the same day the time, which says more. */
export function sinceText(since: Date, locale: Locale, { timeZone }: Zoned, now: Date): string {
  const t = translator(locale);
  return isoDay(since, timeZone) === isoDay(now, timeZone)
    ? t('registration.sinceToday', { time: formatTime(since, locale, timeZone) })
    : t('registration.sinceDate', { date: formatDate(since, locale, timeZone) });
}

/** Why there is no place, and what to do instead: a sentence each. */
export function refusalText(
  refusal: PlaceRefusal,
  event: Zoned,
  offer: Choices,
  locale: Locale,
  now: Date,
): string[] {
  const t = translator(locale);
  const date = (at: Date) => formatDate(at, locale, event.timeZone);
  const time = (at: Date) => formatTime(at, locale, event.timeZone);
  const since = (at: Date) => sinceText(at, locale, event, now);
  switch (refusal.reason) {
    case 'over':
      return [t('registration.over')];
    case 'notOpenYet': {
      const { opensAt } = refusal.facts;
      if (!opensAt) return [t('registration.notOpenYet')];
      return [t('registration.opensAt', { date: date(opensAt), time: time(opensAt) })];
    }
    case 'closed': {
      const { closedAt } = refusal.facts;
      return [t('registration.closed', { date: date(closedAt), time: time(closedAt) })];
    }
    case 'categoryNotOpenYet': {
      const { opensAt, name } = refusal.facts;
      const words = { name: pickLocalized(name, locale).text, date: date(opensAt), time: time(opensAt) };
      return [t('registration.categoryOpensAt', words)];
    }
    case 'categoryClosed': {
      const { closedAt, name } = refusal.facts;
      const words = { name: pickLocalized(name, locale).text, date: date(closedAt), time: time(closedAt) };
      return [t('registration.categoryClosed', words)];
    }
    case 'codeNeeded':
      return [t('registration.codeNeeded', { name: pickLocalized(refusal.facts.name, locale).text })];
    case 'optionFull': {
      const { label, places } = refusal.facts;
      return [t('registration.optionFull', { label: pickLocalized(label, locale).text, places })];
    }
    case 'eventFull': {
      const { places, since: at } = refusal.facts;
      return [
        at
          ? t('registration.eventFullSince', { places, date: since(at) })
          : t('registration.eventFull', { places }),
      ];
    }
    case 'categoryFull': {
      const { name: names, quota, since: at } = refusal.facts;
      const name = pickLocalized(names, locale).text;
      const full = at
        ? t('registration.quotaFullSince', { quota, name, date: since(at) })
        : t('registration.quotaFull', { quota, name });
      const free = offer.categories.filter(({ left }) => left > 0);
      if (free.length === 0) return [full];
      const others = free.map((category) => pickLocalized(category.name, locale).text);
      return [full, t('registration.othersFree', { count: others.length, names: listText(others, locale) })];
    }
  }
}

/** The field that a refusal concerns; '' for the form as a whole. */
export function refusedField({ reason }: PlaceRefusal | CodeRefusal): 'categoryId' | 'code' | '' {
  switch (reason) {
    case 'categoryFull':
    case 'categoryNotOpenYet':
    case 'categoryClosed':
      return 'categoryId';
    case 'codeNeeded':
    case 'codeUnknown':
    case 'codeExpired':
    case 'codeElsewhere':
    case 'codeUsedUp':
      return 'code';
    default:
      return '';
  }
}

/** Why nobody got a place, whether places or a code are the reason. */
export function noPlaceText(
  refusal: PlaceRefusal | CodeRefusal,
  event: Zoned,
  offer: Choices,
  locale: Locale,
  now: Date,
): string[] {
  switch (refusal.reason) {
    case 'codeUnknown':
    case 'codeExpired':
    case 'codeElsewhere':
    case 'codeUsedUp':
      return [codeRefusalText(refusal, event, locale)];
    default:
      return refusalText(refusal, event, offer, locale, now);
  }
}

type NotCorrected = Exclude<CorrectResult, { ok: true }>;

/** Why a registration was not corrected, and the field that it concerns ('' for the form as a whole). */
export function changeRefusalText(
  refusal: NotCorrected,
  event: Zoned,
  offer: Choices,
  locale: Locale,
  now: Date,
): { field: string; words: string[] } {
  const t = translator(locale);
  switch (refusal.reason) {
    case 'cancelled':
      return { field: '', words: [t('ticket.alreadyCancelled')] };
    case 'over':
      return { field: '', words: [t('ticket.over')] };
    case 'stale':
      return { field: '', words: [t('ticket.stale')] };
    case 'categoryGone':
      return { field: 'categoryId', words: [t('registration.categoryGone')] };
    case 'addressTaken':
      return { field: 'email', words: [t('registrations.addressTaken')] };
    case 'changesClosed':
    case 'cancelClosed':
      return { field: '', words: [tooLateText(refusal, event, locale)] };
    case 'questionsChanged':
      return { field: '', words: [t('registration.questionsChanged')] };
    case 'categoryFull':
      return { field: 'categoryId', words: refusalText(refusal, event, offer, locale, now) };
    case 'optionFull':
      return { field: '', words: refusalText(refusal, event, offer, locale, now) };
  }
}

type NotPassedOn = Exclude<PassOnResult, { ok: true }>;

/** Why a place was not passed on, and the field that it concerns ('' for the form as a whole). */
export function passOnRefusalText(
  refusal: NotPassedOn,
  event: Zoned,
  locale: Locale,
): { field: string; words: string } {
  const t = translator(locale);
  switch (refusal.reason) {
    case 'addressTaken':
      return { field: 'email', words: t('passOn.addressTaken') };
    case 'notConfirmed':
      return { field: '', words: t('passOn.notConfirmed') };
    case 'notFound':
      return { field: '', words: t('ticket.unknown') };
    case 'cancelled':
      return { field: '', words: t('ticket.alreadyCancelled') };
    case 'over':
      return { field: '', words: t('ticket.over') };
    case 'stale':
      return { field: '', words: t('ticket.stale') };
    case 'changesClosed':
    case 'cancelClosed':
      return { field: '', words: tooLateText(refusal, event, locale) };
  }
}

/** Until when people could have done it by themselves. */
export function tooLateText(
  { reason, facts: { until } }: TooLate,
  { timeZone }: Zoned,
  locale: Locale,
): string {
  const words = { date: formatDate(until, locale, timeZone), time: formatTime(until, locale, timeZone) };
  return translator(locale)(
    reason === 'changesClosed' ? 'ticket.changesClosed' : 'ticket.cancelClosed',
    words,
  );
}

/** Why an invitation code does not serve. */
export function codeRefusalText(refusal: CodeRefusal, { timeZone }: Zoned, locale: Locale): string {
  const t = translator(locale);
  switch (refusal.reason) {
    case 'codeUnknown':
      return t('codes.refusal.unknown');
    case 'codeExpired':
      return t('codes.refusal.expired', {
        date: formatDate(refusal.facts.at, locale, timeZone),
        time: formatTime(refusal.facts.at, locale, timeZone),
      });
    case 'codeElsewhere':
      return t('codes.refusal.elsewhere', { name: pickLocalized(refusal.facts.name, locale).text });
    case 'codeUsedUp': {
      const { uses, left, needed } = refusal.facts;
      return left > 0 ? t('codes.refusal.tooMany', { left, needed }) : t('codes.refusal.usedUp', { uses });
    }
  }
}

function listText(items: string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'de' ? 'de-DE' : 'en-GB', { type: 'conjunction' }).format(items);
}
