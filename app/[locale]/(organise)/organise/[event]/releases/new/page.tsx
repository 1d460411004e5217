import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PlanWarnings } from '@/features/agenda/components/plan-warnings';
import { agendaPlan } from '@/features/agenda/queries';
import { ReleaseForm } from '@/features/agenda/releases/components/release-form';
import { ReleasePreview } from '@/features/agenda/releases/components/release-preview';
import { isEmpty } from '@/features/agenda/releases/difference';
import { releasePreview } from '@/features/agenda/releases/preview-queries';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('releases.newTitle'));

export default async function NewReleasePage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const preview = event && (await releasePreview(actor, event, currentTime()));
  const plan = event && (await agendaPlan(actor, event));
  if (!isLocale(locale) || !preview || !plan) notFound();
  const t = translator(locale);
  const desk = `/${locale}/organise/${slug}`;
  const isHidden = preview.previous !== undefined && !event.agendaPublished;
  const isNothing = isEmpty(preview.difference) && !isHidden;
  return (
    <div className="stack gap-s5">
      <Breadcrumbs
        label={t('releases.path')}
        items={[{ href: `${desk}/releases`, label: t('releases.title') }, { label: t('releases.newTitle') }]}
      />
      <PageHeader size="desk" title={t('releases.newTitle')} lead={t('releases.newLead')} />
      {isNothing ? (
        <EmptyState
          title={t('releases.nothing')}
          action={
            <ButtonLink href={`${desk}/sessions`} prefetch={false}>
              {t('releases.toPlan')}
            </ButtonLink>
          }
        >
          {t('releases.nothingText')}
        </EmptyState>
      ) : (
        <>
          {isHidden && (
            <Notice>
              <p>{t('releases.hiddenNote')}</p>
            </Notice>
          )}
          <PlanWarnings plan={plan} warnings={plan.warnings} event={event} locale={locale} />
          <ReleasePreview
            preview={preview}
            event={event}
            base={`${desk}/releases/new`}
            query={await searchParams}
            locale={locale}
          />
          <ReleaseForm eventSlug={slug} preview={preview} locale={locale} />
        </>
      )}
    </div>
  );
}
