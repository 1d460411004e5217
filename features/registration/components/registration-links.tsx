import Link from 'next/link';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Where to go from the registration form: for those whom it is not for. */
export function RegistrationLinks({
  locale,
  eventSlug,
  isOpen,
}: {
  locale: Locale;
  eventSlug: string;
  /** Whether one can register at all. */
  isOpen: boolean;
}) {
  const t = translator(locale);
  const base = `/${locale}/${eventSlug}`;
  const links = [
    { href: `${base}/me`, question: t('registration.alreadyRegistered'), label: t('registration.sendLink') },
    { href: `${base}/register/with`, question: t('registration.invited'), label: t('registration.typeCode') },
    isOpen && {
      href: `${base}/register/group`,
      question: t('registration.forOthers'),
      label: t('registration.several'),
    },
  ].filter((link) => link !== false);
  return (
    <ul className="stack gap-s1">
      {links.map(({ href, question, label }) => (
        <li key={href}>
          {question}{' '}
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
