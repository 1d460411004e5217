import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatList } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRegistration } from '../own-queries';
import { decideChange } from '../rules';
import { GiveConsents } from './give-consents';

/** What is still missing before everything about a registration is settled; nothing for most. */
export function ToComplete({
  own: { event, registration, status, toAgree, toAnswer },
  token,
  locale,
  now,
}: {
  own: OwnRegistration;
  token: string;
  locale: Locale;
  now: Date;
}) {
  const t = translator(locale);
  const change = decideChange(event, { status }, now, 'person');
  // One may agree, or not, for as long as one may come
  if (!change.ok && change.reason !== 'changesClosed') return null;
  const { slug } = event;
  const names = toAnswer.map(({ label }) => pickLocalized(label, locale).text);
  return (
    <>
      {toAgree.some(({ required }) => required) && (
        <section className="stack rounded-sheet border border-rule bg-sheet p-s4 print:hidden">
          <h2>{t('own.consents.title')}</h2>
          <p>{t('own.consents.text', { name: `${registration.givenName} ${registration.familyName}` })}</p>
          <GiveConsents slug={slug} token={token} consents={toAgree} locale={locale} />
        </section>
      )}
      {change.ok && names.length > 0 && (
        <Notice
          tone="caution"
          title={t('own.missing.title')}
          action={
            <ButtonLink href={`/${locale}/${slug}/me/${token}/correct`} variant="quiet" prefetch={false}>
              {t('own.missing.answer')}
            </ButtonLink>
          }
        >
          <p>{t('own.missing.text', { count: names.length, names: formatList(names, locale) })}</p>
        </Notice>
      )}
    </>
  );
}
