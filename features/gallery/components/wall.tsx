import Link from 'next/link';
import { Poster, PosterWall } from '@/components/layout/poster-wall';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { TeaserExhibit } from '../queries';
import { PosterPicture } from './poster-picture';

/** Height of a row at its largest, and how much wider its posters may grow to fill it. */
const ROW_PX = 336;
const GROWTH = 1.2;
/** The wall never needs the sizes for reading. */
const WALL_PX = 1280;
const PORTRAIT = 0.707;

type Hung = TeaserExhibit & { topics?: { slug: string }[] };

/** What stands where an exhibit has no picture: its words, on a sheet of the same height. */
function TextSheet({ exhibit, locale }: { exhibit: Hung; locale: Locale }) {
  const summary = pickLocalized(exhibit.summary, locale);
  return (
    <div className="aspect-[var(--ratio)] overflow-hidden bg-sheet p-s4 shadow-poster">
      <p lang={summary.lang} className="line-clamp-[12] text-small">
        {summary.text}
      </p>
    </div>
  );
}

function Sheet({ exhibit, locale, inSight }: { exhibit: Hung; locale: Locale; inSight: boolean }) {
  const { poster } = exhibit;
  if (!poster) return <TextSheet exhibit={exhibit} locale={locale} />;
  const width = Math.round((poster.widthPx / poster.heightPx) * ROW_PX * GROWTH);
  return (
    <PosterPicture
      poster={poster}
      locale={locale}
      sizes={`(max-width: 480px) 92vw, ${width}px`}
      maxWidth={WALL_PX}
      priority={inSight}
      transitionName={`poster-${exhibit.id}`}
    />
  );
}

/** Exhibits as posters in rows, in the order of their numbers. `hidden` holds the ids of those that are filtered out. */
export function Wall({
  exhibits,
  base,
  locale,
  heading,
  hidden,
  inSight = 4,
}: {
  exhibits: readonly Hung[];
  /** Address of the gallery. */
  base: string;
  locale: Locale;
  heading?: 'h2' | 'h3';
  hidden?: ReadonlySet<string>;
  /** How many posters are in sight when the page opens. */
  inSight?: number;
}) {
  const t = translator(locale);
  return (
    <PosterWall>
      {exhibits.map((exhibit, index) => {
        const { poster, kind, organisation, region, topics } = exhibit;
        const title = pickLocalized(exhibit.title, locale);
        return (
          <Poster
            key={exhibit.id}
            ratio={poster ? Number((poster.widthPx / poster.heightPx).toFixed(4)) : PORTRAIT}
            number={exhibit.number}
            heading={heading}
            hidden={hidden?.has(exhibit.id)}
            title={
              <Link href={`${base}/${exhibit.slug}`} prefetch={false} lang={title.lang}>
                {title.text}
              </Link>
            }
            meta={
              organisation
                ? t('gallery.label', { organisation, kind: t(`gallery.kind.${kind}`) })
                : t(`gallery.kind.${kind}`)
            }
          >
            <div
              data-topic={topics?.map(({ slug }) => slug).join(' ')}
              data-region={topics && region}
              data-kind={topics && kind}
            >
              <Sheet exhibit={exhibit} locale={locale} inSight={index < inSight} />
            </div>
          </Poster>
        );
      })}
    </PosterWall>
  );
}
