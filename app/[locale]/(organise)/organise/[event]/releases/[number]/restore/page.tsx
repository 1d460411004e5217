import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { ReleaseForm } from '@/features/agenda/releases/components/release-form';
import { ReleasePreview } from '@/features/agenda/releases/components/release-preview';
import { isEmpty } from '@/features/agenda/releases/difference';
import { restorePreview } from '@/features/agenda/releases/preview-queries';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

type Props = {
  params: Promise<{ locale: string; event: string; number: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('releases.restoreTitle', { number: Number(number) }) };
}

export default async function RestoreReleasePage({ params, searchParams }: Props) {
  const { locale, event: slug, number } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const preview = event && (await restorePreview(actor, event, Number(number), currentTime()));
  if (!isLocale(locale) || !preview) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/releases`;
  const title = t('releases.restoreTitle', { number: Number(number) });
  const isNothing = isEmpty(preview.difference) && event.agendaPublished;
  return (
    <div className="stack gap-s5">
      <Breadcrumbs
        label={t('releases.path')}
        items={[{ href: base, label: t('releases.title') }, { label: title }]}
      />
      <PageHeader size="desk" title={title} lead={t('releases.restoreLead')} />
      {isNothing ? (
        <EmptyState title={t('releases.restoreNothing')}>{t('releases.restoreNothingText')}</EmptyState>
      ) : (
        <>
          <Notice tone="caution">
            <p>{t('releases.restoreNote')}</p>
          </Notice>
          <ReleasePreview
            preview={preview}
            event={event}
            base={`${base}/${number}/restore`}
            query={await searchParams}
            locale={locale}
          />
          <ReleaseForm eventSlug={slug} preview={preview} restores={Number(number)} locale={locale} />
        </>
      )}
    </div>
  );
}
