import { formatDateRange, formatLongDate, formatTime, isoDay } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Occasion = {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: Localized;
  address: string;
  city: string;
};

const MOST_WHENS = 100;
const whens = new Map<string, string>();

/** "Donnerstag, 14. Januar 2027, 10:00 bis 16:30 Uhr", in the event's time zone. Thousands of mails say the same. */
export function whenText(occasion: Occasion, locale: Locale): string {
  const { startsAt, endsAt, timeZone } = occasion;
  const key = [startsAt.getTime(), endsAt.getTime(), timeZone, locale].join();
  const known = whens.get(key);
  if (known !== undefined) return known;
  if (whens.size === MOST_WHENS) whens.clear();
  const text = whenOf(occasion, locale);
  whens.set(key, text);
  return text;
}

function whenOf({ startsAt, endsAt, timeZone }: Occasion, locale: Locale): string {
  const t = translator(locale);
  const from = formatTime(startsAt, locale, timeZone);
  if (isoDay(startsAt, timeZone) !== isoDay(endsAt, timeZone)) {
    return t('registration.whenDays', { dates: formatDateRange(startsAt, endsAt, locale, timeZone), from });
  }
  const date = formatLongDate(startsAt, locale, timeZone);
  return t('registration.when', { date, from, to: formatTime(endsAt, locale, timeZone) });
}

/** Venue, address and city, as far as they are known. */
export function whereText({ venue, address, city }: Occasion, locale: Locale): string {
  const parts = [pickLocalized(venue, locale).text, address];
  if (!address.includes(city)) parts.push(city);
  return parts.filter((part) => part.trim() !== '').join(', ');
}

/** "Donnerstag, 3. Mai 2027, 9:00 Uhr", in the event's time zone: until when something is possible. */
export function momentText(at: Date, { timeZone }: { timeZone: string }, locale: Locale): string {
  const [date, time] = [formatLongDate(at, locale, timeZone), formatTime(at, locale, timeZone)];
  return translator(locale)('registration.moment', { date, time });
}
