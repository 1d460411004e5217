import Link from 'next/link';
import { formatList } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { changedFields, type Agendas, type ChangedField } from '../change-words';
import type { SessionChange } from '../difference';
import { slotText } from '../words';
import { TextChange } from './text-change';

export type ChangeContext = {
  agendas: Agendas;
  timeZone: string;
  locale: Locale;
  /** Where a session is read or edited; undefined for nowhere. */
  href: (change: SessionChange) => string | undefined;
  /** For the team: every word that is other. Else what has to be known, and what else is named. */
  isWhole: boolean;
  /** How many addresses are told, by session. */
  told?: ReadonlyMap<string, number>;
};

/** What is other with one session, in words. */
export function SessionChangeEntry({ change, ...context }: ChangeContext & { change: SessionChange }) {
  const { agendas, timeZone, locale, href, told } = context;
  const { kind, before, after } = change;
  const t = translator(locale);
  const session = after ?? before;
  if (!session) return null;
  const { text, lang } = pickLocalized(session.title, locale);
  const title = <span lang={lang}>{text || t('sessions.untitled')}</span>;
  const address = href(change);
  const slot =
    kind === 'cancelled' && before
      ? slotText(before, agendas.before.rooms, timeZone, locale)
      : slotText(session, agendas.after.rooms, timeZone, locale);
  const isAgain = kind === 'new' && (before !== null || session.sequence > 0);
  const count = told?.get(session.id) ?? 0;
  return (
    <li className="stack gap-s1 border-t border-rule py-s2">
      <p className="font-strong">
        {address ? (
          <Link href={address} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      {(kind === 'new' || kind === 'cancelled') && <p className="tabular-nums">{slot}</p>}
      {isAgain && <p className="meta">{t('releases.again')}</p>}
      {kind === 'cancelled' && !after && <p className="meta">{t('releases.takenOut')}</p>}
      <Fields fields={changedFields(change, agendas, timeZone, locale)} {...context} />
      {count > 0 && <p className="meta">{t('releases.toldOf', { count })}</p>}
    </li>
  );
}

/** What everyone sees as it was and as it is. */
const shown = ['time', 'room', 'title.de', 'title.en'];

function Fields({ fields, isWhole, locale }: { fields: ChangedField[] } & ChangeContext) {
  const t = translator(locale);
  const said = isWhole ? fields : fields.filter(({ key }) => shown.includes(key));
  const named = [...new Set(fields.filter((field) => !said.includes(field)).map(({ label }) => label))];
  return (
    <>
      {said.map((field) => (
        <Field key={field.key} field={field} locale={locale} />
      ))}
      {named.length > 0 && <p>{t('releases.changedFields', { fields: formatList(named, locale) })}</p>}
    </>
  );
}

function Field({ field: { key, label, was, is, lang }, locale }: { field: ChangedField; locale: Locale }) {
  const t = translator(locale);
  if (key.startsWith('abstract')) {
    return (
      <details>
        <summary>{label}</summary>
        <p className="max-w-text pt-s1">
          <TextChange {...{ was, is, lang, locale }} />
        </p>
      </details>
    );
  }
  return (
    <p>
      <span className="meta">{t('releases.labelled', { label })}</span>{' '}
      {lang ? (
        <TextChange {...{ was, is, lang, locale }} />
      ) : (
        <span className="tabular-nums">
          {t.rich('releases.fromTo', {
            was: () => <span className="soft">{was}</span>,
            is: () => <strong>{is}</strong>,
          })}
        </span>
      )}
    </p>
  );
}
