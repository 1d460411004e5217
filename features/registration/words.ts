import { formatDate, formatTime, isoDay } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CategoryRefusal, PlaceRefusal } from './capacity';
import type { CodeRefusal } from './codes';

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

type ChangeRefusal =
  CategoryRefusal | { ok: false; reason: 'cancelled' | 'over' | 'stale' | 'categoryGone' | 'addressTaken' };

/** Why a registration was not corrected, and the field that it concerns ('' for the form as a whole). */
export function changeRefusalText(
  refusal: ChangeRefusal,
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
    case 'categoryFull':
      return { field: 'categoryId', words: refusalText(refusal, event, offer, locale, now) };
  }
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
