import Link from 'next/link';
import { StatusTag } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DataTable } from '@/components/ui/data-table';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import { signOffForAction } from '../desk-actions';
import type { ListedSignup, SignupList } from '../desk-queries';
import { signupListing, type SignupListing, type SignupSort } from '../listing';

type Props = { list: SignupList; state: SignupListing; event: Event; base: string; locale: Locale };

/** Who signed up for a session: those with a place, then those who wait, in their order. */
export function SignupTable({ list, state, event, base, locale }: Props) {
  const t = translator(locale);
  const sort = (by: SignupSort) => sortLink(base, state, by, signupListing);
  return (
    <DataTable
      caption={t('signup.desk.title')}
      captionHidden
      rows={list.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('signup.desk.name'),
          rowHeader: true,
          sort: sort('name'),
          cell: (person) => <PersonName person={person} event={event} locale={locale} />,
        },
        {
          key: 'status',
          header: t('signup.desk.status'),
          nowrap: true,
          sort: sort('order'),
          cell: ({ status, position }) => (
            <StatusTag tone={status === 'confirmed' ? 'positive' : 'caution'}>
              {status === 'confirmed' ? t('signup.desk.confirmed') : t('signup.desk.waiting', { position })}
            </StatusTag>
          ),
        },
        {
          key: 'since',
          header: t('signup.desk.since'),
          nowrap: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>
              {formatDateTime(createdAt, locale, event.timeZone)}
            </time>
          ),
        },
        {
          key: 'signOff',
          header: <span className="sr-only">{t('signup.signOff')}</span>,
          cell: (person) => (
            <SignOff person={person} session={list.session.id} event={event} locale={locale} />
          ),
        },
      ]}
    />
  );
}

export function PersonName({
  person: { id, givenName, familyName, organisation, email },
  event,
  locale,
}: Pick<Props, 'event' | 'locale'> & {
  person: Pick<ListedSignup, 'id' | 'givenName' | 'familyName' | 'organisation' | 'email'>;
}) {
  return (
    <>
      <Link href={`/${locale}/organise/${event.slug}/registrations/${id}`} prefetch={false}>
        <bdi>
          {familyName}, {givenName}
        </bdi>
      </Link>
      <span className="meta block font-normal">
        {organisation && <bdi className="block">{organisation}</bdi>}
        <bdi>{email}</bdi>
      </span>
    </>
  );
}

function SignOff({
  person,
  session,
  event,
  locale,
}: Pick<Props, 'event' | 'locale'> & { person: ListedSignup; session: string }) {
  const t = translator(locale);
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <ConfirmDialog
      id={`sign-off-${person.id}`}
      trigger={
        <>
          <span aria-hidden="true">{t('signup.signOff')}</span>
          <span className="sr-only">
            {t('signup.labelled', { action: t('signup.signOff'), title: name })}
          </span>
        </>
      }
      triggerProps={{ variant: 'plain', small: true, className: 'relative' }}
      title={t('signup.desk.signOffTitle', { name })}
      description={<p>{t('signup.desk.signOffText')}</p>}
      cancelLabel={t('signup.desk.signOffNo')}
    >
      <form action={signOffForAction.bind(null, locale, event.slug, session, person.id)}>
        <SubmitButton variant="danger">{t('signup.signOff')}</SubmitButton>
      </form>
    </ConfirmDialog>
  );
}
