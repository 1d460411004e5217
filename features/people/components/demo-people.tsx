import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { demoSignInAction } from '../actions';
import { demoPeople } from '../schema';

/** One button for each part that people play. Shown in the demo alone; the action refuses elsewhere. */
export function DemoPeople({ locale, to }: { locale: Locale; to?: string }) {
  const t = translator(locale);
  return (
    <form action={demoSignInAction.bind(null, locale, to)}>
      <ul className="border-t border-rule">
        {demoPeople.map((person) => (
          <li
            key={person}
            className="grid items-center gap-x-s4 gap-y-s1 border-b border-rule py-s2 sm:grid-cols-[14rem_1fr]"
          >
            <Button
              type="submit"
              name="person"
              value={person}
              variant="quiet"
              small
              aria-describedby={`can-${person}`}
            >
              {t(`signIn.demo.${person}.name`)}
            </Button>
            <span id={`can-${person}`} className="text-small">
              {t(`signIn.demo.${person}.can`)}
            </span>
          </li>
        ))}
      </ul>
    </form>
  );
}
