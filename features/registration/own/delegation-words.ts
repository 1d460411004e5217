import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlaceRefusal } from '../capacity';
import type { CodeRefusal } from '../codes/codes';
import { noPlaceText } from '../words';

type Offer = {
  left: number;
  categories: readonly { id: string; name: Localized; left: number; approval: boolean }[];
};
/** Fewer places than people who need one; `name` is null where it is the event that has too few. */
export type Shortfall = { name: Localized | null; left: number; wanted: number };

/** Where a delegation does not fit in. Who needs an approval takes no place yet. */
export function shortfalls(people: readonly { categoryId: string }[], offer: Offer): Shortfall[] {
  const needing = offer.categories.flatMap(({ id, name, left, approval }) => {
    const wanted = people.filter(({ categoryId }) => categoryId === id).length;
    return approval ? [] : [{ name, left, wanted }];
  });
  const lacking = needing.filter(({ left, wanted }) => wanted > left);
  const wanted = needing.reduce((sum, one) => sum + one.wanted, 0);
  return lacking.length === 0 && wanted > offer.left ? [{ name: null, left: offer.left, wanted }] : lacking;
}

/** Why nobody of a delegation was registered: that it is all or none, and what was missing. */
export function delegationRefusalText(
  refusal: PlaceRefusal | CodeRefusal,
  people: readonly { categoryId: string }[],
  event: { timeZone: string },
  offer: Offer,
  locale: Locale,
  now: Date,
): string[] {
  const t = translator(locale);
  const isFull = refusal.reason === 'eventFull' || refusal.reason === 'categoryFull';
  const reasons = (isFull ? shortfalls(people, offer) : []).map(({ name, left, wanted }) =>
    name
      ? t('delegation.lackingIn', { name: pickLocalized(name, locale).text, left, wanted })
      : t('delegation.lacking', { left, wanted }),
  );
  return [
    t('delegation.nobody'),
    ...(reasons.length > 0 ? reasons : noPlaceText(refusal, event, offer, locale, now)),
  ];
}
