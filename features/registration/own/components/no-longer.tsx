import { Notice } from '@/components/ui/notice';
import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** In place of a form that serves no longer: why, and the way back. */
export function NoLonger({ words, back, locale }: { words: string; back: string; locale: Locale }) {
  return (
    <div className="stack">
      <Notice tone="caution">
        <p>{words}</p>
      </Notice>
      <div>
        <ButtonLink href={back} variant="quiet" prefetch={false}>
          {translator(locale)('signup.back')}
        </ButtonLink>
      </div>
    </div>
  );
}
