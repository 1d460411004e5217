import type { ReactNode } from 'react';
import { AddressText } from '@/components/ui/address-text';
import { StatusTag, type Tone } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDateTime } from '@/lib/format';
import { isTemplate } from '@/features/mail/render';
import type { Locale } from '@/lib/i18n/locale';
import { sortLink } from '@/lib/listing';
import { translator } from '@/lib/i18n/translator';
import { retryMailsAction } from '../actions';
import { messageListing, type MailStatus, type Message, type MessageListing } from '../listing';

const tones: Record<MailStatus, Tone> = { pending: 'neutral', sent: 'positive', dead: 'danger' };

type Props = {
  messages: Message[];
  event: { id: string; slug: string; timeZone: string };
  locale: Locale;
  base: string;
  listing: MessageListing;
  empty: ReactNode;
};

/** The mails of an event: what became of each, and a way to try again. */
export function MessageTable({ messages, event, locale, base, listing, empty }: Props) {
  const t = translator(locale);
  return (
    <DataTable
      caption={t('messages.caption')}
      captionHidden
      rows={messages}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'to',
          header: t('messages.to'),
          rowHeader: true,
          sort: sortLink(base, listing, 'to', messageListing),
          cell: ({ to }) => (
            <span className="block min-w-[10rem]">
              <AddressText address={to} />
            </span>
          ),
        },
        {
          key: 'what',
          header: t('messages.what'),
          cell: ({ template }) => (isTemplate(template) ? t(`messages.template.${template}`) : template),
        },
        {
          key: 'created',
          header: t('messages.created'),
          nowrap: true,
          sort: sortLink(base, listing, 'created', messageListing),
          cell: ({ createdAt }) => formatDateTime(createdAt, locale, event.timeZone),
        },
        {
          key: 'status',
          header: t('messages.status'),
          cell: (message) => <State message={message} event={event} locale={locale} />,
        },
      ]}
    />
  );
}

function State({ message, event, locale }: Pick<Props, 'event' | 'locale'> & { message: Message }) {
  const t = translator(locale);
  const { id, status, failure, sentAt, nextAttemptAt, attempts, to } = message;
  const at = (date: Date) => formatDateTime(date, locale, event.timeZone);
  return (
    <div className="stack min-w-[15rem] justify-items-start gap-s1">
      <StatusTag tone={tones[status]}>{t(`messages.state.${status}`)}</StatusTag>
      {status === 'sent' && sentAt && <span className="meta">{at(sentAt)}</span>}
      {failure && status !== 'sent' && (
        <span className="text-small">
          {t(`messages.failure.${failure.kind}`)}
          {failure.code !== undefined && (
            <span className="meta"> {t('messages.reply', { code: failure.code })}</span>
          )}
        </span>
      )}
      {status === 'pending' && attempts > 0 && (
        <span className="meta">{t('messages.next', { attempts, at: at(nextAttemptAt) })}</span>
      )}
      {message.canBeRetried && (
        <form action={retryMailsAction.bind(null, locale, { id: event.id, slug: event.slug }, id)}>
          <SubmitButton
            small
            variant="quiet"
            aria-label={t('messages.retryOne', { to })}
            pendingLabel={t('messages.retrying')}
          >
            {t('messages.retry')}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
