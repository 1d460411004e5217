import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DefinitionList } from '@/components/ui/definition-list';
import { findInMailbox } from '@/features/messages/queries';
import { MailText } from '@/features/messages/components/mail-text';
import { currentActor } from '@/features/people/session';
import { formatDateTime } from '@/lib/format';
import { translator } from '@/lib/i18n/translator';
import { readerLocale } from '../../reader-locale';

type Props = { params: Promise<{ mail: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const mail = await findInMailbox(await currentActor(), (await params).mail);
  if (!mail) notFound();
  return { title: mail.subject };
}

export default async function MailPage({ params }: Props) {
  const mail = await findInMailbox(await currentActor(), (await params).mail);
  if (!mail) notFound();
  const locale = await readerLocale();
  const t = translator(locale);
  // Links in the frame open in the page around it
  const framed = mail.html.replace('<head>', '<head>\n<base target="_top">');
  return (
    <>
      <header className="stack gap-s2">
        <p>
          <Link href="/dev/mail" prefetch={false}>
            {t('mailbox.back')}
          </Link>
        </p>
        <h1 lang={mail.locale}>{mail.subject}</h1>
        <DefinitionList
          items={[
            { term: t('mailbox.to'), value: mail.to },
            { term: t('mailbox.at'), value: formatDateTime(new Date(mail.at), locale, 'Europe/Berlin') },
            ...(mail.calendar
              ? [
                  {
                    term: t('mailbox.attachment'),
                    value: (
                      <a
                        href={`data:text/calendar;charset=utf-8,${encodeURIComponent(mail.calendar)}`}
                        download="event.ics"
                      >
                        event.ics
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </header>
      <div className="grid gap-s4 lg:grid-cols-2">
        <section className="stack gap-s2" aria-labelledby="html">
          <h2 id="html">{t('mailbox.html')}</h2>
          <iframe
            title={t('mailbox.html')}
            srcDoc={framed}
            sandbox="allow-top-navigation-by-user-activation allow-popups"
            className="h-[36rem] w-full rounded-sheet border border-rule"
          />
        </section>
        <section className="stack gap-s2" aria-labelledby="text">
          <h2 id="text">{t('mailbox.text')}</h2>
          <MailText text={mail.text} lang={mail.locale} />
        </section>
      </div>
    </>
  );
}
