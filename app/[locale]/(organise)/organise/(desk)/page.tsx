import { notFound, redirect } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TeamEvents } from '@/features/events/components/team-events';
import { canRunInstallation } from '@/features/events/policy';
import { listTeamEvents } from '@/features/events/queries';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('organise.events'));

export default async function TeamEventsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (actor.kind === 'guest') redirect(signInPath(locale, { to: `/${locale}/organise` }));
  const events = await listTeamEvents(actor);
  const mayCreate = canRunInstallation(actor);
  if (events.length === 0 && !mayCreate) notFound();
  const t = translator(locale);
  const create = mayCreate && (
    <ButtonLink
      href={`/${locale}/organise/events/new`}
      prefetch={false}
      variant={events.length > 0 ? 'quiet' : 'primary'}
    >
      {t('organise.newEvent')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader size="desk" title={t('organise.events')} actions={events.length > 0 && create} />
      {events.length > 0 ? (
        <TeamEvents locale={locale} events={events} />
      ) : (
        <EmptyState title={t('organise.noEvents')} action={create}>
          <p>{t('organise.noEventsHint')}</p>
        </EmptyState>
      )}
    </>
  );
}
