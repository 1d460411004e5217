import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentActor } from '@/features/people/session';
import { OwnConsents } from '@/features/registration/components/own-consents';
import { OwnSessionsSection } from '@/features/registration/components/own-sessions-section';
import { PrintButton } from '@/features/registration/components/print-button';
import { RegistrationAnswers } from '@/features/registration/components/registration-answers';
import { Ticket } from '@/features/registration/components/ticket';
import { cancelOwnAction } from '@/features/registration/person-actions';
import { findByToken } from '@/features/registration/person-queries';
import { decideChange } from '@/features/registration/rules';
import { currentTime } from '@/lib/clock';
import { formatDate } from '@/lib/format';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const outcomes = ['corrected', 'unchanged', 'cancelled', 'withdrawn'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('ticket.title'), robots: { index: false, follow: false } };
}

export default async function TicketPage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const found = await findByToken(await currentActor(), slug, token);
  if (!isLocale(locale) || !found) notFound();
  const t = translator(locale);
  const { event, registration } = found;
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const change = decideChange(event, registration, currentTime(), 'person');
  const title = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('ticket.title')} kicker={<span lang={title.lang}>{title.text}</span>} />
      <Container width="text" className="stack gap-s5">
        {outcome && (
          <Notice tone="positive" live="status">
            <p>{t(`ticket.done.${outcome}`)}</p>
          </Notice>
        )}
        {registration.cancelledAt ? (
          <Notice
            tone="caution"
            title={t('ticket.cancelled', {
              date: formatDate(registration.cancelledAt, locale, event.timeZone),
            })}
            action={
              <ButtonLink href={`/${locale}/${slug}/register`} variant="quiet">
                {t('ticket.registerAgain')}
              </ButtonLink>
            }
          />
        ) : (
          <>
            <Ticket event={event} registration={registration} locale={locale} />
            <p className="print:hidden">{t('ticket.show')}</p>
            <Actions className="print:hidden">
              <PrintButton>{t('ticket.print')}</PrintButton>
              <a href={`/${locale}/${slug}/me/${token}/ticket.ics`} download>
                {t('ticket.calendar')}
              </a>
              <a href={`/${locale}/${slug}/me/${token}/ticket.svg`} download>
                {t('ticket.download')}
              </a>
            </Actions>
          </>
        )}
        <OwnSessionsSection slug={slug} token={token} locale={locale} />
        <section className="stack print:hidden">
          <h2>{t('ticket.details')}</h2>
          <RegistrationAnswers registration={registration} event={event} locale={locale} own />
          {change.ok && (
            <Actions>
              <ButtonLink href={`/${locale}/${slug}/me/${token}/correct`} variant="quiet" prefetch={false}>
                {t('ticket.correct')}
              </ButtonLink>
              <ConfirmDialog
                id="cancel"
                trigger={t('ticket.cancel')}
                triggerProps={{ variant: 'plain' }}
                title={t('ticket.cancelTitle')}
                description={<p>{t('ticket.cancelText')}</p>}
                cancelLabel={t('ticket.cancelNo')}
              >
                <form action={cancelOwnAction.bind(null, locale, slug, token)}>
                  <SubmitButton variant="danger">{t('ticket.cancelYes')}</SubmitButton>
                </form>
              </ConfirmDialog>
            </Actions>
          )}
          {!change.ok && change.reason === 'over' && <p className="soft">{t('ticket.over')}</p>}
        </section>
        {registration.consents.length > 0 && (
          <section className="stack print:hidden">
            <h2>{t('registration.consents')}</h2>
            <OwnConsents event={event} token={token} consents={registration.consents} locale={locale} />
          </section>
        )}
      </Container>
    </>
  );
}
