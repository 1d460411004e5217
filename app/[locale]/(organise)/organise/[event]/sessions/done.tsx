import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { PlanWarnings } from '@/features/agenda/components/plan-warnings';
import type { Plan } from '@/features/agenda/queries';
import { concerns } from '@/features/agenda/warnings';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

const outcomes = ['deleted', 'gone', 'withdrawn'] as const;

/** What has just been done to the agenda, as the address says it. */
export function SessionsDone({
  query,
  plan,
  event,
  base,
  locale,
}: {
  query: SearchParams;
  plan: Plan;
  event: Event;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const saved = plan.sessions.find(({ id }) => id === query.saved);
  const done = outcomes.find((outcome) => outcome === query.done);
  if (saved) {
    const warnings = plan.warnings.filter((warning) => concerns(warning, saved.id));
    return (
      <>
        <Notice
          tone="positive"
          live="status"
          action={
            <Link href={`${base}/${saved.id}`} prefetch={false}>
              {t('sessions.savedOpen')}
            </Link>
          }
        >
          <p>{t('sessions.saved', { title: pickLocalized(saved.title, locale).text })}</p>
        </Notice>
        <PlanWarnings plan={plan} warnings={warnings} event={event} locale={locale} />
      </>
    );
  }
  if (!done) return null;
  return (
    <Notice tone={done === 'gone' ? 'caution' : 'positive'} live={done === 'gone' ? 'alert' : 'status'}>
      <p>{t(`sessions.done.${done}`)}</p>
    </Notice>
  );
}
