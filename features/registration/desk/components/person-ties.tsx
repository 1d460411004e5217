import Link from 'next/link';
import { DefinitionList } from '@/components/ui/definition-list';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RegistrationDesk } from '../desk-person-queries';
import { RegistrationStatusTag } from './registration-status';

/** Whom somebody came with, by which code, and which sessions they chose; nothing where there is none of it. */
export function PersonTies({ desk, base, locale }: { desk: RegistrationDesk; base: string; locale: Locale }) {
  const t = translator(locale);
  const { delegation, code, signups } = desk;
  if (!delegation && !code && signups.length === 0) return null;
  const items = [
    ...(delegation
      ? [
          {
            term: t('desk.delegation'),
            value: (
              <>
                <p className="[overflow-wrap:anywhere]">
                  {t('desk.delegationContact', { name: delegation.contact, email: delegation.email })}
                </p>
                <ul>
                  {delegation.people.map(({ id, givenName, familyName, status }) => (
                    <li key={id} className="cluster items-center">
                      <Link href={`${base}/registrations/${id}`} prefetch={false}>
                        <bdi>
                          {givenName} {familyName}
                        </bdi>
                      </Link>
                      <RegistrationStatusTag status={status} locale={locale} />
                    </li>
                  ))}
                </ul>
              </>
            ),
          },
        ]
      : []),
    ...(code
      ? [
          {
            term: t('desk.code'),
            value: (
              <Link href={`${base}/codes/${code.id}`} prefetch={false}>
                {code.label ? `${code.label} (${code.code})` : code.code}
              </Link>
            ),
          },
        ]
      : []),
    ...(signups.length > 0
      ? [
          {
            term: t('desk.signups'),
            value: (
              <ul>
                {signups.map(({ id, title, isWaiting }) => {
                  const { text, lang } = pickLocalized(title, locale);
                  return (
                    <li key={id} lang={lang}>
                      {isWaiting ? t('registrations.signupWaiting', { title: text }) : text}
                    </li>
                  );
                })}
              </ul>
            ),
          },
        ]
      : []),
  ];
  return <DefinitionList items={items} />;
}
