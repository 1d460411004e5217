import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { ChipList } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Topic, WallExhibit } from '../../queries';
import { Hanging } from '../../wall/components/hanging';
import { GalleryViews } from '../../wall/components/gallery-views';
import { galleryTexts } from '../../wall/gallery-texts';
import { galleryIndex } from '../../wall/wall-items';
import { everything, wallMarks, type WallMark } from '../../wall/wanted';
import type { Marks } from '../kept';
import { saidOf, type Said } from '../said';
import { MarkForm } from './mark-form';

/** What one has saved of the gallery, has seen, and has yet to see. */
export function OwnGalleryView({
  event,
  gallery,
  marks,
  show,
  isOnDevice,
  said,
  locale,
}: {
  event: Event;
  gallery: { exhibits: WallExhibit[]; topics: Topic[] };
  marks: Marks;
  show: WallMark;
  /** Not with an account. */
  isOnDevice: boolean;
  said: Said;
  locale: Locale;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/gallery`;
  const title = pickLocalized(event.title, locale);
  const { items, kinds, regions } = galleryIndex(gallery, locale);
  const of: Record<WallMark, typeof items> = {
    saved: items.filter(({ key }) => marks.saved.includes(key)),
    seen: items.filter(({ key }) => marks.seen.includes(key)),
    unseen: items.filter(({ key }) => !marks.seen.includes(key)),
  };
  const told = saidOf(said, items, locale);
  return (
    <>
      <PageHeader
        title={t('visited.title')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={of.saved.length > 0 ? t('visited.lead', { count: of.saved.length }) : undefined}
      >
        <GalleryViews base={base} current="mine" wanted={everything} locale={locale} />
      </PageHeader>
      <Container className="stack gap-s3 pb-s5">
        {told && (
          <Notice
            tone={told.tone}
            live="status"
            action={said.from && <a href={said.from}>{t('visited.back')}</a>}
          >
            <p>{told.text}</p>
          </Notice>
        )}
        {isOnDevice && marks.saved.length + marks.seen.length > 0 && (
          <p className="soft no-print max-w-text">{t('visited.onDevice')}</p>
        )}
        <ChipList label={t('gallery.byMark')}>
          {wallMarks.map((mark) => (
            <li key={mark}>
              <a
                href={`${base}/mine?show=${mark}`}
                className="chip"
                aria-current={mark === show ? 'page' : undefined}
              >
                {t(`gallery.mark.${mark}`)}
                <span className="tabular-nums">{of[mark].length}</span>
              </a>
            </li>
          ))}
        </ChipList>
        <MarkForm event={event.slug} locale={locale} from={`${base}/mine?show=${show}`} />
        {of[show].length > 0 ? (
          <Hanging
            items={of[show]}
            view="list"
            base={base}
            kinds={kinds}
            regions={regions}
            texts={galleryTexts(locale)}
            heading="h2"
          />
        ) : (
          <EmptyState
            title={t(`visited.emptyTitle.${show}`)}
            action={
              <ButtonLink href={base} variant="quiet" prefetch={false}>
                {t('visited.toGallery')}
              </ButtonLink>
            }
          >
            <p>{t(`visited.empty.${show}`)}</p>
          </EmptyState>
        )}
      </Container>
    </>
  );
}
