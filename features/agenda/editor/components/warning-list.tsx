import { memo } from 'react';
import { WarningWords, type WarningContext } from '../../components/warning-words';
import type { Warning } from '../../warnings';

/** Beyond that there is more to do than to read. */
const MOST_SHOWN = 40;

/** The warnings of the plan as it stands here. */
export const WarningList = memo(function WarningList({
  warnings,
  context,
}: {
  warnings: readonly Warning[];
  context: WarningContext;
}) {
  const { t } = context;
  return (
    <section className="plan-side" aria-labelledby="warnings-title">
      <h2 id="warnings-title">
        {warnings.length > 0 ? t('plan.warning.title', { count: warnings.length }) : t('plan.warning.none')}
      </h2>
      {warnings.length > 0 && <p className="meta">{t('plan.warning.note')}</p>}
      <ul className="plan-list">
        {warnings.slice(0, MOST_SHOWN).map((warning) => (
          <li key={JSON.stringify(warning)} className="plan-warning">
            <WarningWords warning={warning} context={context} />
          </li>
        ))}
      </ul>
      {warnings.length > MOST_SHOWN && (
        <p className="meta">{t('plan.warning.more', { count: warnings.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
});
