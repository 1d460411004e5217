import type { ReactNode } from 'react';
import { Actions } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { eventPhase } from '@/features/events/rules';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { stepGroupAction } from '../delegation-actions';
import type { OpenGroup } from '../delegation-queries';
import { step, takesPlace, type Move } from '../../lifecycle';
import { momentText } from '../../occasion';
import { decideCancel } from '../../rules';

/** What the contact can do for all of a delegation at once, with until when and for how many. */
export function GroupChoices({
  group: { event, people },
  token,
  locale,
  now,
}: {
  group: OpenGroup;
  token: string;
  locale: Locale;
  now: Date;
}) {
  const t = translator(locale);
  if (eventPhase(event, now) === 'over') return <p className="soft">{t('ticket.over')}</p>;
  const ready = (move: Move) => people.filter(({ status }) => step(status, move));
  const confirming = ready('confirmAddress');
  const accepting = ready('accept');
  const cancelling = ready('cancel');
  const mayCancel = cancelling.every((person) => decideCancel(event, person, now, 'person').ok);
  const waiting = people.filter(({ status }) => status === 'waiting').length;
  const holdsPlaces = cancelling.some(({ status }) => takesPlace(status));
  const tickets = people.filter(({ status }) => status === 'confirmed').length;
  const until = (asked: typeof people) => {
    const [first] = asked.flatMap(({ expiresAt }) => expiresAt ?? []).sort((a, b) => Number(a) - Number(b));
    return first ? momentText(first, event, locale) : '';
  };
  const to = (move: 'confirmAddress' | 'accept' | 'cancel') =>
    stepGroupAction.bind(null, locale, event.slug, token, move);
  return (
    <>
      {confirming.length > 0 && (
        <Task title={t('group.confirm.title', { count: confirming.length })}>
          <p>{t('group.confirm.text', { until: until(confirming) })}</p>
          <form action={to('confirmAddress')}>
            <SubmitButton>{t('group.confirm.submit', { count: confirming.length })}</SubmitButton>
          </form>
        </Task>
      )}
      {accepting.length > 0 && (
        <Task title={t('group.accept.title', { count: accepting.length })}>
          <p>{t('group.accept.text', { until: until(accepting) })}</p>
          <form action={to('accept')}>
            <SubmitButton>{t('group.accept.submit', { count: accepting.length })}</SubmitButton>
          </form>
        </Task>
      )}
      {waiting > 0 && <p>{t('group.waiting', { count: waiting })}</p>}
      {(tickets > 0 || (mayCancel && cancelling.length > 0)) && (
        <Actions>
          {tickets > 0 && (
            <a
              href={`/${locale}/${event.slug}/me/group/${token}/tickets.pdf`}
              className="btn btn-quiet"
              download
            >
              {t('group.tickets', { count: tickets })}
            </a>
          )}
          {mayCancel && cancelling.length > 0 && (
            <ConfirmDialog
              id="cancel"
              trigger={t('group.cancel.trigger', { count: cancelling.length })}
              triggerProps={{ variant: 'plain' }}
              title={t('group.cancel.title', { count: cancelling.length })}
              description={
                <p>
                  {t(holdsPlaces ? 'group.cancel.text' : 'group.cancel.textNoPlace', {
                    count: cancelling.length,
                  })}
                </p>
              }
              cancelLabel={t('ticket.cancelNo')}
            >
              <form action={to('cancel')}>
                <SubmitButton variant="danger">{t('ticket.cancelYes')}</SubmitButton>
              </form>
            </ConfirmDialog>
          )}
        </Actions>
      )}
    </>
  );
}

function Task({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack rounded-sheet border border-rule bg-sheet p-s4">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
