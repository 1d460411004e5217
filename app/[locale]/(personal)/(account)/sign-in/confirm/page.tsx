import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { SignInForm } from '@/features/people/components/sign-in-form';
import { returnPath, welcomePath } from '@/features/people/landing';
import { isLinkUsable } from '@/features/people/queries';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ email?: string | string[]; token?: string | string[]; to?: string | string[] }>;
};

export const generateMetadata = titled((t) => t('signIn.confirm.title'), { robots: { index: false } });

/** Where the link of a sign-in mail leads. Looking at it changes nothing: programs that check mails open links. */
export default async function ConfirmSignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { email, token, to: asked } = await searchParams;
  const to = returnPath(asked);
  const t = translator(locale);
  if (
    typeof email !== 'string' ||
    typeof token !== 'string' ||
    !(await isLinkUsable(email, token, currentTime()))
  ) {
    return (
      <>
        <PageHeader title={t('signIn.wrong.linkEnded.title')} lead={t('signIn.wrong.linkEnded.body')} />
        <Container width="text" className="pb-s6">
          <SignInForm locale={locale} to={to} />
        </Container>
      </>
    );
  }
  const callback = new URLSearchParams({ email, token, callbackUrl: welcomePath(locale, to) });
  return (
    <>
      <PageHeader title={t('signIn.confirm.title')} />
      <Container width="text" className="pb-s6">
        <form method="post" action={`/api/auth/callback/email?${callback}`} className="stack">
          <p>
            {t.rich('signIn.confirm.as', {
              email,
              strong: (chunks) => <strong className="[overflow-wrap:anywhere]">{chunks}</strong>,
            })}
          </p>
          <Button type="submit" className="justify-self-start">
            {t('signIn.confirm.button')}
          </Button>
          <p className="meta">{t('signIn.confirm.note')}</p>
        </form>
      </Container>
    </>
  );
}
