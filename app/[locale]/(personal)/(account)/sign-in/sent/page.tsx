import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { canReadMailbox } from '@/features/messages/policy';
import { signInPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { LINK_MINUTES } from '@/features/people/sign-in-link';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('signIn.sent.title'), { robots: { index: false } });

/** The same for every address, known or not. */
export default async function LinkSentPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const actor = await currentActor();
  return (
    <>
      <PageHeader title={t('signIn.sent.title')} lead={t('signIn.sent.lead', { minutes: LINK_MINUTES })} />
      <Container width="text" className="stack pb-s6">
        {canReadMailbox(actor) && (
          <Notice>
            <p>
              {t.rich('signIn.sent.mailbox', {
                mailbox: (chunks) => (
                  <Link href="/dev/mail" prefetch={false}>
                    {chunks}
                  </Link>
                ),
              })}
            </p>
          </Notice>
        )}
        <p>
          {t.rich('signIn.sent.nothing', {
            again: (chunks) => <Link href={signInPath(locale)}>{chunks}</Link>,
          })}
        </p>
      </Container>
    </>
  );
}
