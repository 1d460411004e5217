import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { findTeamEvent } from '@/features/events/queries';
import { PlanList } from '@/features/gallery/plan/components/plan-list';
import { PlanUpload } from '@/features/gallery/plan/components/plan-upload';
import { listPlans } from '@/features/gallery/plan/desk-queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const outcomes = ['deleted', 'moved'] as const;
const refusals = ['notFound', 'noPlace'] as const;

export const generateMetadata = titled((t) => t('planDesk.title'));

export default async function PlansPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const found = event && (await listPlans(actor, event));
  if (!isLocale(locale) || !found) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const done = outcomes.find((one) => one === query.done);
  const refused = refusals.find((one) => one === query.refused);
  return (
    <DeskPage
      path={t('gallery.path')}
      above={[{ href: `/${locale}/organise/${slug}/exhibits`, label: t('exhibits.title') }]}
      title={t('planDesk.title')}
      lead={t('planDesk.lead', { count: found.stations })}
      actions={<a href={`/${locale}/${slug}/gallery/plan`}>{t('planDesk.view')}</a>}
      done={done && t(`planDesk.done.${done}`)}
      refused={refused && t(`planDesk.refused.${refused}`)}
    >
      <PlanList plans={found.plans} slug={slug} locale={locale} />
      <PlanUpload
        eventId={event.id}
        refused={query.upload}
        named={{ de: asText(query['name.de']), en: asText(query['name.en']) }}
        locale={locale}
      />
    </DeskPage>
  );
}
