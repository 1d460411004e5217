import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { ExhibitContents } from '@/features/gallery/components/exhibit-contents';
import { ExhibitOutcome } from '@/features/gallery/components/exhibit-outcome';
import { ExhibitorEditor } from '@/features/gallery/components/exhibitor-editor';
import { PosterEditor } from '@/features/gallery/posters/components/poster-editor';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { Comments, partComments } from '@/features/gallery/review/components/comments';
import { listComments } from '@/features/gallery/review/queries';
import { HandIn, WritingState } from '@/features/gallery/writing/components/hand-in';
import { WritingForm } from '@/features/gallery/writing/components/writing-form';
import { findWriting } from '@/features/gallery/writing/writing-queries';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('exhibit.mine'), { robots: { index: false } });

export default async function OwnExhibitPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  if (!isLocale(locale)) notFound();
  // An invitation leads here: whoever follows it signs in first, whether or not the event is public by then
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: `/${locale}/${slug}/exhibit/${id}` }));
  const event = await findExhibitionEvent(actor, slug);
  const writing = event && (await findWriting(actor, event, id, currentTime()));
  const comments = event && (await listComments(actor, event, id));
  if (!event || !writing || !comments) notFound();
  const { exhibit, required, missing } = writing;
  const query = await searchParams;
  const actorId = actor.kind === 'person' ? actor.id : undefined;
  const t = translator(locale);
  const title = pickLocalized(exhibit.title, locale);
  const place = { locale, slug, exhibitId: id, from: 'own' } as const;
  const isPublic = exhibit.status === 'published' && event.galleryPublished && event.status !== 'draft';
  const isCommented = comments.length > 0 || exhibit.status !== 'draft';
  const canHandIn = exhibit.canEdit && exhibit.status === 'draft';
  return (
    <>
      <PageHeader
        kicker={t('gallery.number', { number: exhibit.number })}
        title={<span lang={title.lang}>{title.text}</span>}
        actions={
          isPublic && (
            <>
              <Link href={`/${locale}/${slug}/gallery/${exhibit.slug}`} prefetch={false}>
                {t('exhibits.publicPage')}
              </Link>
              {exhibit.exhibitors.some(({ id: own }) => own === actorId) && (
                <Link href={`/${locale}/${slug}/exhibit/${id}/questions`} prefetch={false}>
                  {t('talk.exhibitor.title')}
                </Link>
              )}
            </>
          )
        }
      />
      <Container className="stack gap-s5 pb-s5">
        {event.status === 'draft' && <Notice>{t('exhibit.eventDraft')}</Notice>}
        {query.refused === 'incomplete' ? (
          <Notice tone="danger" live="alert">
            <p>{t('writing.notYet')}</p>
          </Notice>
        ) : (
          <ExhibitOutcome query={query} locale={locale} />
        )}
        <WritingState
          {...writing}
          here={`/${locale}/${slug}/exhibit/${id}`}
          timeZone={event.timeZone}
          locale={locale}
        />
        <ExhibitContents
          sections={[
            ...(isCommented ? (['comments'] as const) : []),
            ...(exhibit.canEdit
              ? (['texts', 'who', 'people', 'links', 'poster', 'picture', 'document'] as const)
              : (['poster'] as const)),
            'exhibitors',
            ...(canHandIn ? (['hand-in'] as const) : []),
          ]}
          isOwn
          locale={locale}
        />
        {isCommented && (
          <Comments comments={comments} place={place} timeZone={event.timeZone} locale={locale} />
        )}
        {exhibit.canEdit && (
          <WritingForm
            exhibit={exhibit}
            place={place}
            timeZone={event.timeZone}
            personId={actor.kind === 'person' ? actor.id : ''}
            required={required}
            beside={partComments(comments, event.timeZone, locale)}
            locale={locale}
          />
        )}
        <PosterEditor exhibit={exhibit} place={place} query={query} locale={locale} />
        <ExhibitorEditor
          exhibit={exhibit}
          place={place}
          own={actor.kind === 'person' ? actor.id : undefined}
          locale={locale}
        />
        {canHandIn && <HandIn missing={missing} place={place} locale={locale} />}
      </Container>
    </>
  );
}
