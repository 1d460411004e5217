import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { TicketToGallery } from '@/features/gallery/talk/components/ticket-to-gallery';
import { currentActor } from '@/features/people/session';
import { GiveConsents } from '@/features/registration/own/components/give-consents';
import { OwnChoices } from '@/features/registration/own/components/own-choices';
import { OwnConsents } from '@/features/registration/own/components/own-consents';
import { OwnSessionsSection } from '@/features/registration/own/components/own-sessions-section';
import { OwnStatus } from '@/features/registration/own/components/own-status';
import { OwnTicket } from '@/features/registration/own/components/own-ticket';
import { RegistrationAnswers } from '@/features/registration/own/components/registration-answers';
import { ToAgree } from '@/features/registration/own/components/to-agree';
import { ToAnswer } from '@/features/registration/own/components/to-answer';
import { isLive } from '@/features/registration/lifecycle';
import { findOwn } from '@/features/registration/own/own-queries';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const outcomes = [
  'corrected',
  'unchanged',
  'cancelled',
  'withdrawn',
  'confirmed',
  'accepted',
  'agreed',
] as const;

export const generateMetadata = titled((t) => t('ticket.mine'), { robots: { index: false, follow: false } });

export default async function OwnRegistrationPage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const [actor, now] = [await currentActor(), currentTime()];
  const own = await findOwn(actor, now, slug, token);
  if (!isLocale(locale) || !own) notFound();
  const t = translator(locale);
  const { event, registration, status, offer, toAgree } = own;
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const title = pickLocalized(event.title, locale);
  const isConfirmed = status === 'confirmed';
  const mayAgree = isLive(status) && toAgree.length > 0 && toAgree.every(({ required }) => !required);
  return (
    <>
      <PageHeader
        title={t(isConfirmed ? 'ticket.title' : 'ticket.mine')}
        kicker={<span lang={title.lang}>{title.text}</span>}
      />
      <Container width="text" className="stack gap-s5">
        {outcome && (
          <Notice tone="positive" live="status">
            <p>{t(`ticket.done.${outcome}`)}</p>
          </Notice>
        )}
        <ToAgree own={own} token={token} locale={locale} now={now} />
        {isConfirmed ? (
          <OwnTicket event={event} registration={registration} token={token} locale={locale} />
        ) : (
          <OwnStatus own={own} token={token} locale={locale} now={now} />
        )}
        <ToAnswer own={own} token={token} locale={locale} now={now} />
        {isConfirmed && event.galleryPublished && (
          <TicketToGallery slug={slug} token={token} locale={locale} />
        )}
        <OwnSessionsSection {...{ actor, now, slug, token, locale }} />
        <section className="stack print:hidden">
          <h2>{t('ticket.details')}</h2>
          <RegistrationAnswers
            registration={registration}
            questions={offer.questions}
            fileHref={(id) => `/${locale}/${slug}/me/${token}/files/${id}`}
            event={event}
            locale={locale}
            own
          />
          <OwnChoices own={own} token={token} locale={locale} now={now} />
        </section>
        {(registration.consents.length > 0 || mayAgree) && (
          <section className="stack print:hidden">
            <h2>{t('registration.consents')}</h2>
            <OwnConsents event={event} token={token} consents={registration.consents} locale={locale} />
            {mayAgree && (
              <>
                <p>{t('own.consents.more')}</p>
                <GiveConsents slug={slug} token={token} consents={toAgree} locale={locale} />
              </>
            )}
          </section>
        )}
      </Container>
    </>
  );
}
