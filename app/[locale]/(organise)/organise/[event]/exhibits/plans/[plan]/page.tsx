import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { findTeamEvent } from '@/features/events/queries';
import { PlanEditor } from '@/features/gallery/plan/components/plan-editor';
import { PlanUpload } from '@/features/gallery/plan/components/plan-upload';
import { findPlanDesk } from '@/features/gallery/plan/desk-queries';
import { currentActor } from '@/features/people/session';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; plan: string }>;
  searchParams: Promise<SearchParams>;
};

const outcomes = ['uploaded', 'renamed', 'placed'] as const;

export const generateMetadata = titled((t) => t('floorPlan.title'));

export default async function PlanDeskPage({ params, searchParams }: Props) {
  const { locale, event: slug, plan: planId } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const desk = event && (await findPlanDesk(actor, event, planId));
  if (!isLocale(locale) || !desk) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const name = pickLocalized(desk.plan.name, locale);
  const title = name.text || t('floorPlan.unnamed');
  const done = outcomes.find((one) => one === query.done);
  const base = `/${locale}/organise/${slug}/exhibits`;
  return (
    <DeskPage
      path={t('gallery.path')}
      above={[
        { href: base, label: t('exhibits.title') },
        { href: `${base}/plans`, label: t('planDesk.title') },
      ]}
      title={title}
      lang={name.lang}
      lead={t('planDesk.planLead')}
      done={done && t(`planDesk.done.${done}`)}
    >
      <PlanEditor desk={desk} slug={slug} locale={locale} />
      <PlanUpload eventId={event.id} planId={desk.plan.id} refused={query.upload} locale={locale} />
    </DeskPage>
  );
}
