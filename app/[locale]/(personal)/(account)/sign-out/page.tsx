import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { SignedIn } from '@/features/people/components/signed-in';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('signIn.signOut'), { robots: { index: false } });

export default async function SignOutPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const actor = await currentActor();
  if (actor.kind === 'person') {
    return (
      <>
        <PageHeader title={t('signIn.signOut')} />
        <Container width="text" className="pb-s6">
          <SignedIn person={actor} locale={locale} />
        </Container>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('signIn.signedOut')} lead={t('signIn.signedOutLead')} />
      <Container className="pb-s6">
        <Actions>
          <ButtonLink href={`/${locale}`} prefetch={false}>
            {t('shell.home')}
          </ButtonLink>
          <ButtonLink href={signInPath(locale)} variant="quiet" prefetch={false}>
            {t('signIn.again')}
          </ButtonLink>
        </Actions>
      </Container>
    </>
  );
}
