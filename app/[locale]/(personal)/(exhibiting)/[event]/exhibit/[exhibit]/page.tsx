import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { ExhibitEditor } from '@/features/gallery/components/exhibit-editor';
import { ExhibitOutcome } from '@/features/gallery/components/exhibit-outcome';
import { ExhibitorSteps } from '@/features/gallery/components/exhibit-steps';
import { PosterEditor } from '@/features/gallery/posters/poster-editor';
import { findEditedExhibit } from '@/features/gallery/desk-queries';
import { findExhibitionEvent } from '@/features/gallery/exhibitor-queries';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = {
  params: Promise<{ locale: string; event: string; exhibit: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('exhibit.mine'), robots: { index: false } };
}

export default async function OwnExhibitPage({ params, searchParams }: Props) {
  const { locale, event: slug, exhibit: id } = await params;
  const actor = await currentActor();
  if (!isLocale(locale)) notFound();
  // An invitation leads here: whoever follows it signs in first, whether or not the event is public by then
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: `/${locale}/${slug}/exhibit/${id}` }));
  const event = await findExhibitionEvent(actor, slug);
  const exhibit = event && (await findEditedExhibit(actor, event, id));
  if (!event || !exhibit) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const title = pickLocalized(exhibit.title, locale);
  const place = { locale, slug, exhibitId: id, from: 'own' } as const;
  const isPublic = exhibit.status === 'published' && event.galleryPublished && event.status !== 'draft';
  return (
    <>
      <PageHeader
        kicker={t('gallery.number', { number: exhibit.number })}
        title={<span lang={title.lang}>{title.text}</span>}
        actions={
          isPublic && (
            <Link href={`/${locale}/${slug}/gallery/${exhibit.slug}`} prefetch={false}>
              {t('exhibits.publicPage')}
            </Link>
          )
        }
      />
      <Container className="stack gap-s5 pb-s5">
        {event.status === 'draft' && <Notice>{t('exhibit.eventDraft')}</Notice>}
        <ExhibitOutcome query={query} locale={locale} />
        <ExhibitorSteps exhibit={exhibit} place={place} locale={locale} />
        <PosterEditor exhibit={exhibit} place={place} query={query} locale={locale} />
        {exhibit.canEdit && <ExhibitEditor exhibit={exhibit} place={place} locale={locale} />}
      </Container>
    </>
  );
}
