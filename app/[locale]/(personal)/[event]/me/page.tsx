import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { SpokenList } from '@/features/agenda/speaking/components/spoken-list';
import { ownSpeaking } from '@/features/agenda/speaking/own-queries';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { sendLinkAction } from '@/features/registration/actions';
import { OwnList } from '@/features/registration/own/components/own-list';
import { ownList } from '@/features/registration/own/own-queries';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('ticket.mine'), { robots: { index: false } });

export default async function MyRegistrationsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const own = await ownList(actor, currentTime(), event);
  const spoken = await ownSpeaking(actor, event);
  const isEmpty = own.registrations.length + own.groups.length === 0;
  const title = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('ticket.mine')} kicker={<span lang={title.lang}>{title.text}</span>} />
      <Container width="text" className="stack gap-s5">
        <SpokenList spoken={spoken} locale={locale} />
        {actor.kind === 'person' && (
          <section className="stack">
            <p>{t(isEmpty ? 'ticket.mineNone' : 'ticket.mineSignedIn', { email: actor.email })}</p>
            <OwnList own={own} locale={locale} />
            <p>
              <Link href={`/${locale}/me`} prefetch={false}>
                {t('account.all')}
              </Link>
            </p>
          </section>
        )}
        {isEmpty && (
          <section className="stack">
            <h2>{t('ticket.linkTitle')}</h2>
            <p>{t(actor.kind === 'person' ? 'ticket.mineNoneHint' : 'ticket.linkLead')}</p>
            <ActionForm
              action={sendLinkAction.bind(null, locale, slug)}
              errorTitle={t('registration.errorTitle')}
            >
              <TextField
                label={t('registration.email')}
                name="email"
                type="email"
                inputMode="email"
                autoComplete="email"
                required
              />
              <FormActions>
                <SubmitButton pendingLabel={t('registration.submitting')}>
                  {t('ticket.linkSubmit')}
                </SubmitButton>
              </FormActions>
            </ActionForm>
          </section>
        )}
      </Container>
    </>
  );
}
