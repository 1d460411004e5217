import Link from 'next/link';
import { Poster, PosterWall } from '@/components/layout/poster-wall';
import { MARK_FORM } from '../../marks/kept';
import { VALUE, type GalleryTexts } from '../gallery-texts';
import type { GalleryIndex, WallItem } from '../wall-item';
import type { WallView } from '../wanted';
import { WallPicture } from './wall-picture';

const PORTRAIT = 0.707;

type Props = {
  items: readonly WallItem[];
  /** Address of the gallery. */
  base: string;
  kinds: GalleryIndex['kinds'];
  regions?: GalleryIndex['regions'];
  /** Where they can be marked. */
  texts?: Pick<GalleryTexts, 'save' | 'seen' | 'station'>;
  /** Each says at which station it hangs. */
  saysStation?: boolean;
  heading?: 'h2' | 'h3';
  /** How many posters are in sight when the page opens. */
  inSight?: number;
};

/** What stands where an exhibit has no picture: its words, on a sheet of the same height. */
function TextSheet({ summary }: { summary: WallItem['summary'] }) {
  return (
    <div className="aspect-[var(--ratio)] overflow-hidden bg-sheet p-s4 shadow-poster">
      <p lang={summary.lang} className="line-clamp-[10] text-lead">
        {summary.text}
      </p>
    </div>
  );
}

/** Whether it is seen or saved is known by the device alone: a script shows it. */
function Marks({ item, texts }: { item: WallItem; texts: NonNullable<Props['texts']> }) {
  const { key, title } = item;
  return (
    <div className="wall-marks">
      <button
        form={MARK_FORM}
        name="saved"
        value={key}
        className="bookmark"
        aria-label={texts.save.replace(VALUE, title.text)}
      />
      <span data-seen={key} className="wall-seen" hidden>
        {texts.seen}
      </span>
    </div>
  );
}

function Title({ item: { slug, title }, base }: { item: WallItem; base: string }) {
  return (
    <Link href={`${base}/${slug}`} prefetch={false} lang={title.lang}>
      {title.text}
    </Link>
  );
}

/** Who shows it and what it is, as on a museum's label. */
function Label({
  item: { organisation, kind, station },
  kinds,
  texts,
  saysStation,
}: Pick<Props, 'kinds' | 'texts' | 'saysStation'> & { item: WallItem }) {
  return (
    <span className="wall-label">
      {saysStation && texts && station !== null && (
        <span className="font-strong">{texts.station.replace(VALUE, String(station))}</span>
      )}
      {organisation && <span>{organisation}</span>}
      <span>{kinds[kind]}</span>
    </span>
  );
}

function ListItem(props: Props & { item: WallItem }) {
  const { item, base, texts, regions, heading: Heading = 'h2' } = props;
  const { number, summary } = item;
  const region = regions?.[item.region];
  return (
    <li className="exhibit-row">
      <span className="poster-number">{number}</span>
      <div className="stack gap-s1">
        <Heading>
          <Title item={item} base={base} />
        </Heading>
        <p className="meta wall-label">
          <Label {...props} />
          {region && <span lang={region.lang}>{region.text}</span>}
        </p>
        {summary.text && (
          <p lang={summary.lang} className="max-w-text">
            {summary.text}
          </p>
        )}
      </div>
      {texts && <Marks item={item} texts={texts} />}
    </li>
  );
}

/** Exhibits as posters in rows or as a list, in their order: on the server, and in a browser that answers by itself. */
export function Hanging({ view, ...props }: Props & { view: WallView }) {
  const { items, base, texts, heading, inSight = 0 } = props;
  if (view === 'list') {
    return (
      <ul className="exhibit-list">
        {items.map((item) => (
          <ListItem key={item.slug} item={item} {...props} />
        ))}
      </ul>
    );
  }
  return (
    <PosterWall>
      {items.map((item, index) => (
        <Poster
          key={item.slug}
          ratio={item.poster?.ratio ?? PORTRAIT}
          number={item.number}
          heading={heading}
          title={<Title item={item} base={base} />}
          meta={<Label item={item} {...props} />}
          aside={texts && <Marks item={item} texts={texts} />}
        >
          {item.poster ? (
            <WallPicture
              poster={item.poster}
              transitionName={`poster-${item.key}`}
              inSight={index < inSight}
            />
          ) : (
            <TextSheet summary={item.summary} />
          )}
        </Poster>
      ))}
    </PosterWall>
  );
}
