import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { tallyOf } from '@/features/registration/desk/bulk';
import { undoMoveAction } from '@/features/registration/desk/bulk-actions';
import { BulkLeft } from '@/features/registration/desk/components/bulk-tally';
import { canChangeRegistrations } from '@/features/registration/policy';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<SearchParams>;
};

const acts = ['approve', 'decline', 'move', 'message', 'cancel', 'undo'] as const;

export const generateMetadata = titled((t) => t('desk.bulk.doneTitle'));

export default async function BulkDonePage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event || !canChangeRegistrations(actor, event.id)) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const tally = tallyOf(query);
  const act = acts.find((one) => one === query.act) ?? 'message';
  const key = typeof query.key === 'string' && act === 'move' ? query.key : undefined;
  const base = `/${locale}/organise/${slug}/registrations`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[{ href: base, label: t('registrations.title') }, { label: t('desk.bulk.doneTitle') }]}
      />
      <PageHeader size="desk" title={t('desk.bulk.doneTitle')} />
      <div className="stack max-w-text">
        <Notice tone={tally.done > 0 ? 'positive' : 'caution'} live="status">
          <p>{t(`desk.bulk.did.${act}`, { count: tally.done })}</p>
        </Notice>
        <BulkLeft left={tally.left} locale={locale} isDone />
        {tally.done > 0 && !key && act !== 'undo' && <p>{t('desk.bulk.cannotUndo')}</p>}
        <div className="actions">
          <ButtonLink href={base} variant={key ? 'quiet' : 'primary'}>
            {t('desk.bulk.back')}
          </ButtonLink>
          {key && (
            <form action={undoMoveAction.bind(null, locale, slug, key)}>
              <SubmitButton variant="plain" pendingLabel={t('desk.bulk.working')}>
                {t('desk.bulk.undo', { count: tally.done })}
              </SubmitButton>
            </form>
          )}
        </div>
      </div>
    </div>
  );
}
