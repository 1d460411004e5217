import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SpokenList } from '@/features/agenda/speaking/components/spoken-list';
import { ownSpeaking } from '@/features/agenda/speaking/own-queries';
import { eventPhase } from '@/features/events/rules';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { OwnList } from '@/features/registration/own/components/own-list';
import { ownList, type OwnList as Own, type OwnOccasion } from '@/features/registration/own/own-queries';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('account.title'), { robots: { index: false } });

/** Everything that the reader is registered for, in every event of the house. */
export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const [actor, now] = [await currentActor(), currentTime()];
  if (actor.kind !== 'person') {
    return (
      <>
        <PageHeader title={t('account.title')} lead={t('account.guest')} />
        <Container width="text" className="stack">
          <p>{t('account.without')}</p>
          <Actions>
            <ButtonLink href={signInPath(locale, { to: `/${locale}/me` })} prefetch={false}>
              {t('account.signIn')}
            </ButtonLink>
          </Actions>
        </Container>
      </>
    );
  }
  const own = await ownList(actor, now);
  const spoken = await ownSpeaking(actor);
  const of = (wanted: (event: OwnOccasion) => boolean): Own => ({
    registrations: own.registrations.filter(({ event }) => wanted(event)),
    groups: own.groups.filter(({ event }) => wanted(event)),
  });
  const isOver = (event: OwnOccasion) => eventPhase(event, now) === 'over';
  const parts = [
    { title: t('account.ahead'), part: of((event) => !isOver(event)), isPast: false },
    { title: t('account.past'), part: of(isOver), isPast: true },
  ].filter(({ part }) => part.registrations.length + part.groups.length > 0);
  return (
    <>
      <PageHeader title={t('account.title')} lead={t('account.lead', { email: actor.email })} />
      <Container width="text" className="stack gap-s5">
        {parts.length + spoken.length === 0 && (
          <EmptyState
            title={t('account.empty')}
            action={<Link href={`/${locale}`}>{t('account.events')}</Link>}
          >
            {t('account.emptyText')}
          </EmptyState>
        )}
        <SpokenList spoken={spoken} locale={locale} withEvent />
        {parts.map(({ title, part, isPast }) => (
          <section key={title} className="stack">
            <h2>{title}</h2>
            <OwnList own={part} locale={locale} isPast={isPast} withEvent />
          </section>
        ))}
      </Container>
    </>
  );
}
