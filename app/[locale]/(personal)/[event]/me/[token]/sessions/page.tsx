import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/features/people/session';
import { ChangeMails } from '@/features/registration/own/components/change-mails';
import { signOffOwnAction, signUpOwnAction } from '@/features/registration/own/signup-actions';
import { findOwnSessions } from '@/features/registration/own/signup-queries';
import { ChoiceDone } from '@/features/signup/components/choice-done';
import { SessionChoices } from '@/features/signup/components/session-choices';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('signup.title'), { robots: { index: false, follow: false } });

export default async function OwnSessionsPage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const found = await findOwnSessions(await currentActor(), currentTime(), slug, token);
  if (!isLocale(locale) || !found) notFound();
  const t = translator(locale);
  const { event, registration, choices } = found;
  const query = await searchParams;
  const title = pickLocalized(event.title, locale);
  const agenda = `/${locale}/${slug}/agenda`;
  return (
    <>
      <PageHeader
        title={t('signup.title')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={t('signup.lead')}
        actions={
          <Link href={`/${locale}/${slug}/me/${token}`} prefetch={false}>
            {t('signup.back')}
          </Link>
        }
      />
      <Container className="stack gap-s5">
        <ChoiceDone query={query} choices={choices} timeZone={event.timeZone} locale={locale} />
        {registration.status !== 'confirmed' && <Notice>{t('signup.refused.notConfirmed')}</Notice>}
        {choices.length === 0 && (
          <EmptyState title={t('signup.empty')} action={<Link href={agenda}>{t('signup.toAgenda')}</Link>}>
            {t('signup.emptyText')}
          </EmptyState>
        )}
        <SessionChoices
          choices={choices}
          actions={{
            signUp: (id) => signUpOwnAction.bind(null, locale, slug, token, id),
            signOff: (id) => signOffOwnAction.bind(null, locale, slug, token, id),
          }}
          timeZone={event.timeZone}
          base={agenda}
          locale={locale}
        />
        <ChangeMails
          tellChanges={registration.tellChanges}
          said={query.mails}
          slug={slug}
          token={token}
          locale={locale}
        />
      </Container>
    </>
  );
}
