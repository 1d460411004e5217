import { Actions, Button, ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { signOutAction } from '../actions';
import type { Person } from '../actor';
import { landing } from '../landing';

/** Says who is signed in, and offers to go on or to sign out. */
export function SignedIn({ person, locale, to }: { person: Person; locale: Locale; to?: string }) {
  const t = translator(locale);
  return (
    <form action={signOutAction.bind(null, locale)} className="stack">
      <p>
        {t.rich('signIn.as', {
          who: person.name || person.email,
          strong: (chunks) => <strong className="[overflow-wrap:anywhere]">{chunks}</strong>,
        })}
      </p>
      <Actions>
        <ButtonLink href={landing(person, locale, to)} prefetch={false}>
          {t('signIn.goOn')}
        </ButtonLink>
        <Button type="submit" variant="quiet">
          {t('signIn.signOut')}
        </Button>
      </Actions>
    </form>
  );
}
