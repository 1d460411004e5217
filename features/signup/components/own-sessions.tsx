import { StatusTag } from '@/components/ui/badge';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SessionChoice } from '../queries';

/** What one has signed up for, in short. */
export function OwnSessions({
  choices,
  timeZone,
  locale,
}: {
  choices: readonly SessionChoice[];
  timeZone: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const own = choices.flatMap((choice) => (choice.own ? [{ ...choice, own: choice.own }] : []));
  if (own.length === 0) return <p>{t('signup.ownNone')}</p>;
  return (
    <ul className="stack gap-s2">
      {own.map(({ session, own: { status, position } }) => {
        const { text, lang } = pickLocalized(session.title, locale);
        return (
          <li key={session.id} className="border-t border-rule pt-s2">
            <span lang={lang} className="font-strong">
              {text}
            </span>
            <span className="cluster">
              {session.startsAt && (
                <time dateTime={session.startsAt.toISOString()} className="soft tabular-nums">
                  {formatDateTime(session.startsAt, locale, timeZone)}
                </time>
              )}
              {session.status === 'cancelled' ? (
                <StatusTag tone="danger">{t('signup.cancelled')}</StatusTag>
              ) : (
                <StatusTag tone={status === 'confirmed' ? 'positive' : 'caution'}>
                  {status === 'confirmed' ? t('signup.own.confirmed') : t('signup.own.waiting', { position })}
                </StatusTag>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
