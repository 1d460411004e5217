import { StatusTag } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { signUpForAction } from '../desk-actions';
import type { Candidate } from '../desk-queries';
import { PersonName } from './signup-table';

/** Finds a registration and signs it up: a search first, then a button beside each that was found. */
export function SignUpSomeone({
  q,
  found,
  sessionId,
  event,
  base,
  locale,
}: {
  q: string;
  found: { rows: Candidate[]; more: boolean };
  sessionId: string;
  event: Event;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section className="stack max-w-text" aria-labelledby="someone">
      <h2 id="someone">{t('signup.desk.someone')}</h2>
      <p className="soft">{t('signup.desk.someoneText')}</p>
      <FilterBar
        action={`${base}#someone`}
        label={t('signup.desk.someone')}
        search={{
          name: 'who',
          label: t('signup.desk.search'),
          value: q,
          placeholder: t('signup.desk.searchHint'),
        }}
        applyLabel={t('signup.desk.find')}
      />
      {q !== '' && found.rows.length === 0 && <p role="status">{t('signup.desk.noneFound')}</p>}
      <ul className="stack gap-s2">
        {found.rows.map((person) => {
          const name = `${person.givenName} ${person.familyName}`;
          return (
            <li
              key={person.id}
              className="flex flex-wrap items-center justify-between gap-s3 border-t border-rule pt-s2"
            >
              <span className="min-w-0 break-words">
                <PersonName person={person} event={event} locale={locale} />
              </span>
              {person.signed ? (
                <StatusTag tone={person.signed === 'confirmed' ? 'positive' : 'caution'}>
                  {t(`signup.desk.is.${person.signed}`)}
                </StatusTag>
              ) : (
                <form action={signUpForAction.bind(null, locale, event.slug, sessionId, person.id)}>
                  <Button
                    type="submit"
                    variant="quiet"
                    small
                    aria-label={t('signup.labelled', { action: t('signup.signUp'), title: name })}
                  >
                    {t('signup.signUp')}
                  </Button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {found.more && <p className="soft">{t('signup.desk.more')}</p>}
    </section>
  );
}
