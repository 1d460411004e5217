import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import type { WayOut } from '../answer';
import { COUNT, VALUE, type GalleryTexts } from '../gallery-texts';
import type { GalleryIndex } from '../wall-item';
import { wantedHref, widened, type Wanted } from '../wanted';

/** What a value is called. */
function nameOf(
  { without, value }: WayOut,
  { topics, kinds, regions }: Pick<GalleryIndex, 'topics' | 'kinds' | 'regions'>,
): string {
  if (without === 'topic') return topics.find(({ slug }) => slug === value)?.name.text ?? value;
  if (without === 'region') return regions[value]?.text ?? value;
  return (without === 'kind' ? kinds[value] : undefined) ?? value;
}

/** Where nothing is found: what leads to something, with how much. */
export function NothingFound({
  wanted,
  ways,
  names,
  base,
  texts,
}: {
  wanted: Wanted;
  ways: readonly WayOut[];
  names: Pick<GalleryIndex, 'topics' | 'kinds' | 'regions'>;
  base: string;
  texts: GalleryTexts;
}) {
  return (
    <EmptyState
      title={texts.none}
      action={
        <Link href={wantedHref(base, widened(wanted))} prefetch={false} data-wanted>
          {texts.reset}
        </Link>
      }
    >
      <p>{texts.noneHint}</p>
      {ways.length > 0 && (
        <ul className="cluster list-none! gap-s2 ps-0! pt-s2">
          {ways.map((way) => (
            <li key={`${way.without}=${way.value}`}>
              <Link href={wantedHref(base, way.wanted)} prefetch={false} className="chip" data-wanted>
                {texts.without
                  .replace(VALUE, way.without === 'mark' ? markName(way.value, texts) : nameOf(way, names))
                  .replace(COUNT, String(way.count))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}

function markName(value: string, { marks }: GalleryTexts): string {
  return Object.entries(marks).find(([mark]) => mark === value)?.[1] ?? value;
}
