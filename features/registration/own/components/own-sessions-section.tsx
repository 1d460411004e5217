import 'server-only';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/features/people/session';
import { OwnSessions } from '@/features/signup/components/own-sessions';
import { currentTime } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { findOwnSessions } from '../signup-queries';

/** The sessions that the holder of a link has signed up for, and the way to more; nothing where there are none to sign up for. */
export async function OwnSessionsSection({
  slug,
  token,
  locale,
}: {
  slug: string;
  token: string;
  locale: Locale;
}) {
  const found = await findOwnSessions(await currentActor(), currentTime(), slug, token);
  if (!found || found.choices.length === 0 || found.registration.status !== 'confirmed') return null;
  const t = translator(locale);
  return (
    <section className="stack print:hidden">
      <h2>{t('signup.title')}</h2>
      <OwnSessions choices={found.choices} timeZone={found.event.timeZone} locale={locale} />
      <div>
        <ButtonLink href={`/${locale}/${slug}/me/${token}/sessions`} variant="quiet" prefetch={false}>
          {t('signup.choose')}
        </ButtonLink>
      </div>
    </section>
  );
}
