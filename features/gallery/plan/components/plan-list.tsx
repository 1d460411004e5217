import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { movePlanAction } from '../actions';
import type { DeskPlan } from '../desk-queries';

/** The plans of an event in their order, each with how many stations stand on it. */
export function PlanList({ plans, slug, locale }: { plans: DeskPlan[]; slug: string; locale: Locale }) {
  const t = translator(locale);
  if (plans.length === 0) {
    return (
      <EmptyState title={t('planDesk.emptyTitle')}>
        <p>{t('planDesk.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <ol>
      {plans.map((plan, index) => {
        const name = pickLocalized(plan.name, locale);
        const title = name.text || t('floorPlan.unnamed');
        return (
          <li
            key={plan.id}
            className="grid grid-cols-[6rem_minmax(0,1fr)] items-start gap-s3 border-t border-rule py-s3"
          >
            <div className="plan-sheet">
              <img src={`/files/${plan.fileId}`} width={plan.widthPx} height={plan.heightPx} alt="" />
            </div>
            <div className="stack gap-s2">
              <h2 className="text-lead">
                <Link
                  href={`/${locale}/organise/${slug}/exhibits/plans/${plan.id}`}
                  prefetch={false}
                  lang={name.lang}
                >
                  {title}
                </Link>
              </h2>
              <p className="meta">{t('planDesk.stationsOn', { count: plan.stations })}</p>
              {plans.length > 1 && (
                <div className="actions">
                  {(['up', 'down'] as const).map((to) => {
                    const isPossible = to === 'up' ? index > 0 : index < plans.length - 1;
                    return (
                      isPossible && (
                        <form key={to} action={movePlanAction.bind(null, locale, slug, plan.id, to)}>
                          <SubmitButton
                            variant="quiet"
                            small
                            aria-label={t(`files.moveNamed.${to}`, { title })}
                          >
                            {t(`files.move.${to}`)}
                          </SubmitButton>
                        </form>
                      )
                    );
                  })}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
