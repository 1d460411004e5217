import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { DemoPeople } from '@/features/people/components/demo-people';
import { SignInForm } from '@/features/people/components/sign-in-form';
import { SignedIn } from '@/features/people/components/signed-in';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[]; error?: string | string[] }>;
};

export const generateMetadata = titled((t) => t('signIn.title'), { robots: { index: false } });

/** The library's words for what went wrong, and ours. */
const problems = {
  Verification: 'linkEnded',
  AccessDenied: 'denied',
  noSample: 'noSample',
  notADemo: 'failed',
} as const;

function problem(error: string | string[] | undefined) {
  if (error === undefined) return undefined;
  return typeof error === 'string' && Object.hasOwn(problems, error)
    ? problems[error as keyof typeof problems] // hasOwn has just said so
    : 'failed';
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { to: asked, error } = await searchParams;
  const actor = await currentActor();
  const to = returnPath(asked);
  const wrong = problem(error);
  const t = translator(locale);
  const { demo, oidc } = env();
  return (
    <>
      <PageHeader title={t('signIn.title')} lead={actor.kind === 'person' ? undefined : t('signIn.lead')} />
      <Container className="grid gap-s5 pb-s6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-s6">
        <div className="stack gap-s4">
          {wrong && (
            <Notice tone="caution" live="alert" title={t(`signIn.wrong.${wrong}.title`)}>
              <p>{t(`signIn.wrong.${wrong}.body`)}</p>
            </Notice>
          )}
          {actor.kind === 'person' ? (
            <SignedIn person={actor} locale={locale} to={to} />
          ) : (
            <>
              {oidc && (
                <a
                  className="btn justify-self-start"
                  href={`/${locale}/sign-in/service${to ? `?${new URLSearchParams({ to })}` : ''}`}
                >
                  {t('signIn.service')}
                </a>
              )}
              <SignInForm locale={locale} to={to} />
              <p className="meta">{t('signIn.forGuests')}</p>
            </>
          )}
        </div>
        {demo && (
          <section className="stack" aria-labelledby="demo">
            <h2 id="demo">{t('signIn.demo.title')}</h2>
            <p>
              {t.rich('signIn.demo.lead', {
                mailbox: (chunks) => (
                  <Link href="/dev/mail" prefetch={false}>
                    {chunks}
                  </Link>
                ),
              })}
            </p>
            <DemoPeople locale={locale} to={to} />
          </section>
        )}
      </Container>
    </>
  );
}
