import type { SnapshotRoom, SnapshotSession } from '@/db/agenda-snapshot';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';

/** When and where a session takes place: "Donnerstag, 14. Januar 2027, 10:00–11:30 Uhr, Großer Saal". */
export function slotText(
  session: Pick<SnapshotSession, 'startsAt' | 'endsAt' | 'roomId'>,
  rooms: readonly SnapshotRoom[],
  timeZone: string,
  locale: Locale,
): string {
  const t = translator(locale);
  const at = (time: number) => formatTime(new Date(time), locale, timeZone);
  const date = formatLongDate(new Date(session.startsAt), locale, timeZone);
  const when = { date, from: at(session.startsAt), to: at(session.endsAt) };
  const room = rooms.find(({ id }) => id === session.roomId);
  return room
    ? t('releases.slotRoom', { ...when, room: pickLocalized(room.name, locale).text })
    : t('releases.slot', when);
}

export function titleText(title: Localized, locale: Locale): string {
  return pickLocalized(title, locale).text || translator(locale)('sessions.untitled');
}

/** Where a session of any release is read today; undefined where it is not shown any more, or has no page. */
export function sessionAddress(
  agenda: string,
  shown: readonly PlacedSession[],
): (change: { before: { id: string } | null; after: { id: string } | null }) => string | undefined {
  const slugs = new Map(
    shown.flatMap(({ id, slug, format }) => (format?.isBreak ? [] : [[id, slug] as const])),
  );
  return ({ before, after }) => {
    const slug = slugs.get((after ?? before)?.id ?? '');
    return slug === undefined ? undefined : `${agenda}/${slug}`;
  };
}

/** What a release is called: its number, and its name where it has one of its own. */
export function releaseTitle(
  { number, name }: { number: number; name: string },
  locale: Locale,
  of: 'team' | 'readers',
): string {
  const t = translator(locale);
  const isNamed = name !== String(number);
  if (of === 'team')
    return isNamed ? t('releases.numbered', { number, name }) : t('releases.unnamed', { number });
  return isNamed ? t('releases.publicNumbered', { number, name }) : t('releases.publicUnnamed', { number });
}
