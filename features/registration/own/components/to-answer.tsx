import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatList } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRegistration } from '../own-queries';
import { decideChange } from '../../rules';

type Props = { own: OwnRegistration; token: string; locale: Locale; now: Date };

/** Names the required questions that are still open, for as long as they can be answered; nothing for most. */
export function ToAnswer({ own: { event, status, toAnswer }, token, locale, now }: Props) {
  if (toAnswer.length === 0 || !decideChange(event, { status }, now, 'person').ok) return null;
  const t = translator(locale);
  const names = toAnswer.map(({ label }) => pickLocalized(label, locale).text);
  return (
    <div className="print:hidden">
      <Notice
        tone="caution"
        title={t('own.missing.title')}
        action={
          <ButtonLink href={`/${locale}/${event.slug}/me/${token}/correct`} variant="quiet" prefetch={false}>
            {t('own.missing.answer')}
          </ButtonLink>
        }
      >
        <p>{t('own.missing.text', { count: names.length, names: formatList(names, locale) })}</p>
      </Notice>
    </div>
  );
}
