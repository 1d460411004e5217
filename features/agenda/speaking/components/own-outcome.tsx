import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { ownDone } from '../own-place';

/** What has just happened, as the address says it. */
export function OwnOutcome({ done: asked, locale }: { done: SearchParams[string]; locale: Locale }) {
  const done = ownDone.find((one) => one === asked);
  if (!done) return null;
  const t = translator(locale);
  return (
    <div id="done">
      <Notice tone="positive" live="status">
        <p>{t(`speaking.done.${done}`)}</p>
      </Notice>
    </div>
  );
}
