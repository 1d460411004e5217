import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PlanEditor } from '@/features/agenda/editor/components/plan-editor';
import { editorPlan } from '@/features/agenda/editor/queries';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { messagesOf, translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('plan.title'));

export default async function PlanPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const plan = event && (await editorPlan(actor, event, locale));
  if (!plan) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}`;
  return (
    <div className="stack">
      <PageHeader
        size="desk"
        title={t('plan.title')}
        lead={t('plan.lead')}
        actions={
          <ButtonLink href={`${base}/sessions`} variant="quiet" prefetch={false}>
            {t('plan.list')}
          </ButtonLink>
        }
      />
      <div className="hidden noscript:block">
        <Notice>
          <p>
            {t.rich('plan.noScript', {
              list: (chunks) => <Link href={`${base}/sessions`}>{chunks}</Link>,
            })}
          </p>
        </Notice>
      </div>
      {plan.rooms.length === 0 ? (
        <EmptyState title={t('plan.noRooms')}>
          <p>
            {t.rich('plan.noRoomsText', {
              link: (chunks) => <Link href={`${base}/rooms/new`}>{chunks}</Link>,
            })}
          </p>
        </EmptyState>
      ) : (
        <>
          <details className="text-small noscript:hidden">
            <summary>{t('plan.hintTitle')}</summary>
            <p className="max-w-text">{t('plan.hintMouse')}</p>
            <p className="max-w-text" id="plan-hint">
              {t('plan.gridHint')}
            </p>
          </details>
          <div className="noscript:hidden">
            <PlanEditor key={event.id} plan={plan} locale={locale} messages={messagesOf(locale, 'plan')} />
          </div>
        </>
      )}
    </div>
  );
}
