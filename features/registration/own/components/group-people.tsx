import Link from 'next/link';
import { AddressText } from '@/components/ui/address-text';
import { managePath } from '@/features/tickets/link';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OpenGroup } from '../delegation-queries';
import { RegistrationStatusTag } from '../../desk/components/registration-status';

/** Everyone in a delegation with how it stands with them; each name leads to the page of that person. */
export function GroupPeople({ group: { event, people }, locale }: { group: OpenGroup; locale: Locale }) {
  const t = translator(locale);
  return (
    <ul className="stack">
      {people.map((person) => {
        const category = pickLocalized(person.category, locale);
        return (
          <li key={person.id} className="stack gap-s1 border-t border-rule pt-s3">
            <h3 className="[overflow-wrap:anywhere]">
              <Link href={managePath(locale, event.slug, person)} prefetch={false}>
                <bdi>
                  {person.givenName} {person.familyName}
                </bdi>
              </Link>
            </h3>
            <div className="cluster">
              <RegistrationStatusTag status={person.status} locale={locale} />
              <span className="soft" lang={category.lang}>
                {category.text}
              </span>
            </div>
            <p className="meta">
              {t.rich('group.mailGoesTo', { email: () => <AddressText address={person.email} /> })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
