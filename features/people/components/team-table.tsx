import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { revokeRoleAction } from '../actions';
import type { TeamMember } from '../queries';

type Props = { members: TeamMember[]; event: { id: string; slug: string }; locale: Locale };

/** The team with each person's roles, each of which can be taken back. */
export function TeamTable({ members, event, locale }: Props) {
  const t = translator(locale);
  return (
    <DataTable
      caption={t('team.caption')}
      captionHidden
      rows={members}
      rowKey={({ personId }) => personId}
      empty={
        <EmptyState title={t('team.empty')}>
          <p>{t('team.emptyNext')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'person',
          header: t('team.person'),
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name && <span className="block">{name}</span>}
              <span className={name ? 'meta font-normal' : undefined}>{email}</span>
            </>
          ),
        },
        {
          key: 'roles',
          header: t('team.roles'),
          cell: (member) => (
            <ul className="stack min-w-[8rem] gap-s1">
              {member.grants.map((grant) => (
                <li key={grant.id} className="flex flex-wrap items-center justify-between gap-x-s4">
                  <span className="cluster gap-y-0">
                    {t(`roles.${grant.role}`)}
                    <span className="meta">{t(`team.can.${grant.role}`)}</span>
                  </span>
                  <RevokeRole member={member} grant={grant} event={event} locale={locale} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function RevokeRole({
  member,
  grant,
  event,
  locale,
}: Omit<Props, 'members'> & { member: TeamMember; grant: TeamMember['grants'][number] }) {
  const t = translator(locale);
  const person = member.name || member.email;
  const role = t(`roles.${grant.role}`);
  return (
    <ConfirmDialog
      id={`revoke-${grant.id}`}
      trigger={
        <>
          <span aria-hidden="true">{t('team.revoke')}</span>
          <span className="sr-only">{t('team.revokeOne', { role, person })}</span>
        </>
      }
      triggerProps={{ variant: 'plain', small: true, className: 'relative' }}
      title={t('team.revokeTitle', { role, person })}
      description={t('team.revokeNote')}
      cancelLabel={t('team.keep')}
    >
      <form action={revokeRoleAction.bind(null, locale, event, grant.id)}>
        <SubmitButton variant="danger">{t('team.revoke')}</SubmitButton>
      </form>
    </ConfirmDialog>
  );
}
