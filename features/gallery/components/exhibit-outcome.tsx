import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

const done = [
  'created',
  'saved',
  'posterTexts',
  'submitted',
  'published',
  'unpublished',
  'returned',
  'accepted',
  'declined',
  'reopened',
  'commented',
  'commentResolved',
  'commentReopened',
  'restored',
  'posterRemoved',
  'invited',
  'uninvited',
] as const;
const refused = ['notFound', 'notNow', 'published', 'incomplete'] as const;

/** What has just happened to the exhibit, as the address says it. */
export function ExhibitOutcome({ query, locale }: { query: SearchParams; locale: Locale }) {
  const t = translator(locale);
  const outcome = done.find((one) => one === query.done);
  const reason = refused.find((one) => one === query.refused);
  if (outcome) {
    return (
      <Notice tone="positive" live="status">
        <p>{t(`exhibit.done.${outcome}`)}</p>
      </Notice>
    );
  }
  if (!reason) return null;
  return (
    <Notice tone="danger" live="alert">
      <p>{t(reason === 'incomplete' ? 'exhibit.notYet' : `exhibit.refused.${reason}`)}</p>
    </Notice>
  );
}
