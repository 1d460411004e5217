import 'server-only';
import { count, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibitors, exhibits, media } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Locale } from '@/lib/i18n/locale';
import { listExhibits } from '../desk-queries';
import { listed } from '../exhibit-list';
import { fateOf, tallyOf, type BulkTally, type BulkWish } from './bulk';
import { stepGaps } from './lifecycle';

/** The exhibits that are meant, by number; undefined for all but curators. */
export async function meantExhibits(
  actor: Actor,
  event: { id: string },
  { ids, listing }: BulkWish,
  locale: Locale,
): Promise<string[] | undefined> {
  const all = await listExhibits(actor, event);
  if (!all) return undefined;
  if (!ids) return listed(all.exhibits, listing, locale).map(({ id }) => id);
  const wanted = new Set(ids);
  return all.exhibits.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
}

/** What would be done, and what would be left and why; undefined for all but curators. Writes nothing. */
export async function foreseeBulk(
  actor: Actor,
  event: { id: string },
  wish: BulkWish,
  locale: Locale,
  now: Date,
): Promise<(BulkTally & { total: number }) | undefined> {
  const ids = await meantExhibits(actor, event, wish, locale);
  if (!ids) return undefined;
  const ofEvent = eq(exhibits.eventId, event.id);
  const rows = await read().select().from(exhibits).where(ofEvent);
  const pictures = await read()
    .select({ medium: media })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(ofEvent);
  const written = await read()
    .select({ exhibitId: exhibitors.exhibitId, people: count() })
    .from(exhibitors)
    .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
    .where(ofEvent)
    .groupBy(exhibitors.exhibitId);
  const mediaOf = groupBy(pictures, ({ medium }) => medium.exhibitId);
  const peopleOf = new Map(written.map(({ exhibitId, people }) => [exhibitId, people]));
  const wanted = new Set(ids);
  const fates = rows
    .filter(({ id }) => wanted.has(id))
    .map((exhibit) => {
      const own = (mediaOf.get(exhibit.id) ?? []).map(({ medium }) => medium);
      const gaps = wish.act === 'remind' ? 0 : stepGaps(wish.act, exhibit, own).length;
      return fateOf(wish, { ...exhibit, gaps, exhibitors: peopleOf.get(exhibit.id) ?? 0 }, now);
    });
  return { ...tallyOf(fates), total: ids.length };
}
