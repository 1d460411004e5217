import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { deleteExhibitAction } from '@/features/gallery/actions';
import { ExhibitContents, type ExhibitSection } from '@/features/gallery/components/exhibit-contents';
import { ExhibitEditor } from '@/features/gallery/components/exhibit-editor';
import { ExhibitOutcome } from '@/features/gallery/components/exhibit-outcome';
import { ExhibitorEditor } from '@/features/gallery/components/exhibitor-editor';
import { PosterEditor } from '@/features/gallery/posters/components/poster-editor';
import { findEditedExhibit, listTopics } from '@/features/gallery/desk-queries';
import { Comments, partComments } from '@/features/gallery/review/components/comments';
import { CuratorSteps } from '@/features/gallery/review/components/curator-steps';
import { listComments } from '@/features/gallery/review/queries';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

const sections: ExhibitSection[] = [
  ...(['comments', 'poster', 'picture', 'document', 'texts', 'who', 'people'] as const),
  ...(['links', 'place', 'exhibitors'] as const),
];

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exhibits.edit'));

export default async function EditExhibitPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const topics = event && (await listTopics(actor, event));
  const exhibit = event && (await findEditedExhibit(actor, event, id));
  const comments = event && (await listComments(actor, event, id));
  if (!isLocale(locale) || !topics || !exhibit || !comments) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const title = pickLocalized(exhibit.title, locale);
  const place = { locale, slug, exhibitId: id, from: 'desk' } as const;
  const isPublic = exhibit.status === 'published' && event.galleryPublished && event.status !== 'draft';
  return (
    <div className="stack gap-s5">
      <div className="stack gap-s4">
        <Breadcrumbs
          label={t('gallery.path')}
          items={[
            { href: `/${locale}/organise/${slug}/exhibits`, label: t('exhibits.title') },
            { label: t('gallery.number', { number: exhibit.number }) },
          ]}
        />
        <PageHeader
          size="desk"
          title={<span lang={title.lang}>{title.text}</span>}
          actions={
            <>
              <Link href={`/${locale}/organise/${slug}/exhibits/${id}/preview`} prefetch={false}>
                {t('exhibits.preview')}
              </Link>
              <Link href={`/${locale}/organise/${slug}/exhibits/${id}/history`} prefetch={false}>
                {t('exhibit.version.title')}
              </Link>
              {isPublic && (
                <Link href={`/${locale}/${slug}/gallery/${exhibit.slug}`} prefetch={false}>
                  {t('exhibits.publicPage')}
                </Link>
              )}
            </>
          }
        />
      </div>
      <ExhibitOutcome query={query} locale={locale} />
      <CuratorSteps
        exhibit={exhibit}
        openComments={comments.filter(({ byCurator, isResolved }) => byCurator && !isResolved).length}
        place={place}
        locale={locale}
      />
      <ExhibitContents sections={sections} locale={locale} />
      <Comments comments={comments} place={place} timeZone={event.timeZone} locale={locale} />
      <PosterEditor exhibit={exhibit} place={place} query={query} locale={locale} />
      <ExhibitEditor
        exhibit={exhibit}
        topics={topics}
        place={place}
        locale={locale}
        beside={partComments(comments, event.timeZone, locale)}
      />
      <ExhibitorEditor exhibit={exhibit} place={place} locale={locale} />
      <div>
        <ConfirmDialog
          id="delete"
          trigger={t('exhibits.delete')}
          triggerProps={{ variant: 'danger', small: true }}
          title={t('exhibits.deleteTitle', { title: title.text })}
          description={<p>{t('exhibits.deleteText')}</p>}
          cancelLabel={t('exhibit.keep')}
        >
          <form action={deleteExhibitAction.bind(null, place)}>
            <SubmitButton variant="danger">{t('exhibits.delete')}</SubmitButton>
          </form>
        </ConfirmDialog>
      </div>
    </div>
  );
}
