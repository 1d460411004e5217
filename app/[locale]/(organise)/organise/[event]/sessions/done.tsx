import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { Plan } from '@/features/agenda/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

const outcomes = ['deleted', 'gone', 'published', 'withdrawn'] as const;

/** What has just been done to the agenda, as the address says it. */
export function SessionsDone({
  query,
  plan,
  base,
  locale,
}: {
  query: SearchParams;
  plan: Plan;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const saved = plan.sessions.find(({ id }) => id === query.saved);
  const done = outcomes.find((outcome) => outcome === query.done);
  if (saved) {
    return (
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
    );
  }
  if (!done) return null;
  return (
    <Notice tone={done === 'gone' ? 'caution' : 'positive'} live={done === 'gone' ? 'alert' : 'status'}>
      <p>{t(`sessions.done.${done}`)}</p>
    </Notice>
  );
}
