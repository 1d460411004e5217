import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { ConsentRecord } from '@/features/registration/own/components/consent-record';
import { RegistrationAnswers } from '@/features/registration/own/components/registration-answers';
import { RegistrationHistory } from '@/features/registration/desk/components/registration-history';
import { PersonMails } from '@/features/registration/desk/components/person-mails';
import { PersonNotes } from '@/features/registration/desk/components/person-notes';
import { PersonStanding } from '@/features/registration/desk/components/person-standing';
import { PersonTies } from '@/features/registration/desk/components/person-ties';
import { cancelRegistrationAction } from '@/features/registration/desk/desk-actions';
import { findRegistration } from '@/features/registration/desk/desk-queries';
import { deskActs } from '@/features/registration/desk/desk-moves';
import { registrationDesk } from '@/features/registration/desk/desk-person-queries';
import { registrationOffer } from '@/features/registration/queries';
import { decideChange } from '@/features/registration/rules';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; registration: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const outcomes = ['corrected', 'unchanged', 'cancelled'] as const;
const decided = [...deskActs, 'placed', 'link', 'noted', 'unnoted', 'registered'] as const;

export const generateMetadata = titled((t) => t('registrations.title'));

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { locale, event: slug, registration: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const found = event && (await findRegistration(actor, event, id));
  const now = currentTime();
  const offer = event && (await registrationOffer(actor, event, now));
  const desk = found && (await registrationDesk(actor, event, found.registration, now));
  if (!isLocale(locale) || !event || !found || !desk) notFound();
  const t = translator(locale);
  const { registration, history } = found;
  const base = `/${locale}/organise/${slug}/registrations`;
  const name = `${registration.givenName} ${registration.familyName}`;
  const change = decideChange(event, registration, now, 'team');
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const decision = decided.find((known) => known === done);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.title')}
        items={[{ href: base, label: t('registrations.title') }, { label: name }]}
      />
      <PageHeader
        size="desk"
        title={<bdi>{name}</bdi>}
        actions={
          change.ok && (
            <>
              <ButtonLink href={`${base}/${id}/correct`} variant="quiet" small prefetch={false}>
                {t('registrations.correct')}
              </ButtonLink>
              <ConfirmDialog
                id="cancel"
                trigger={t('registrations.cancel')}
                triggerProps={{ variant: 'plain', small: true }}
                title={t('registrations.cancelTitle', { name })}
                description={<p>{t('registrations.cancelText')}</p>}
                cancelLabel={t('registrations.cancelNo')}
              >
                <form action={cancelRegistrationAction.bind(null, locale, slug, id)}>
                  <SubmitButton variant="danger">{t('registrations.cancelYes')}</SubmitButton>
                </form>
              </ConfirmDialog>
            </>
          )
        }
      />
      {outcome && (
        <Notice tone="positive" live="status">
          <p>{t(`registrations.done.${outcome}`)}</p>
        </Notice>
      )}
      {decision && (
        <Notice tone="positive" live="status">
          <p>{t(`desk.done.${decision}`)}</p>
        </Notice>
      )}
      {done === 'notNow' && (
        <Notice tone="caution" live="status">
          <p>{t('desk.refused.notNow')}</p>
        </Notice>
      )}
      {!change.ok && change.reason === 'over' && <p className="soft">{t('registrations.over')}</p>}
      <div className="grid gap-s5 xl:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="stack gap-s4">
          <PersonStanding {...{ registration, desk, event, locale }} base={`${base}/${id}`} />
          <section className="stack">
            <h2>{t('registrations.answers')}</h2>
            <div className="definition-lists">
              <RegistrationAnswers
                registration={registration}
                questions={offer?.questions ?? []}
                fileHref={(file) => `/files/answers/${file}`}
                event={event}
                locale={locale}
              />
              <PersonTies desk={desk} base={`/${locale}/organise/${slug}`} locale={locale} />
            </div>
            {(registration.accessNeeds || registration.diet) && (
              <p className="meta">{t('registrations.sensitive')}</p>
            )}
          </section>
          <section className="stack">
            <h2>{t('registrations.consents')}</h2>
            <ConsentRecord consents={registration.consents} event={event} locale={locale} />
          </section>
        </div>
        <div className="stack gap-s4">
          <PersonNotes registrationId={id} notes={desk.notes} event={event} locale={locale} />
          <PersonMails
            registrationId={id}
            mails={desk.mails}
            email={registration.email}
            messageHref={`${base}/bulk?act=message&id=${id}`}
            event={event}
            locale={locale}
          />
          <section className="stack">
            <h2>{t('registrations.history')}</h2>
            <RegistrationHistory history={history} event={event} locale={locale} />
          </section>
        </div>
      </div>
    </div>
  );
}
