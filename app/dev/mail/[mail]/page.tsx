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
  const attachments = [
    ['event.ics', mail.calendar],
    ['cancelled.ics', mail.cancellation],
  ] as const;
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
            ...attachments.flatMap(([name, content]) =>
              content
                ? [
                    {
                      term: t('mailbox.attachment'),
                      value: (
                        <a
                          href={`data:text/calendar;charset=utf-8,${encodeURIComponent(content)}`}
                          download={name}
                        >
                          {name}
                        </a>
                      ),
                    },
                  ]
                : [],
            ),
          ]}
        />
      </header>
      <MailText text={mail.text} lang={mail.locale} />
      <p>
        <a href={`/dev/mail/${mail.id}/html`}>{t('mailbox.html')}</a>
      </p>
    </>
  );
}
