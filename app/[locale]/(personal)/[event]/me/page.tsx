import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { StatusTag } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { sendLinkAction } from '@/features/registration/actions';
import { ownRegistrations } from '@/features/registration/person-queries';
import { managePath } from '@/features/tickets/link';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('ticket.mine'), robots: { index: false } };
}

export default async function MyRegistrationsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const own = await ownRegistrations(actor, event);
  const title = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader title={t('ticket.mine')} kicker={<span lang={title.lang}>{title.text}</span>} />
      <Container width="text" className="stack gap-s5">
        {actor.kind === 'person' && (
          <section className="stack">
            <p>{t(own.length > 0 ? 'ticket.mineSignedIn' : 'ticket.mineNone', { email: actor.email })}</p>
            {own.map((registration) => {
              const category = pickLocalized(registration.category, locale);
              const isCancelled = registration.status === 'cancelled';
              return (
                <article key={registration.id} className="stack gap-s2 border-t border-rule pt-s3">
                  <h2 className="text-h3">
                    <bdi>
                      {registration.givenName} {registration.familyName}
                    </bdi>
                  </h2>
                  <div className="cluster">
                    <StatusTag tone={isCancelled ? 'neutral' : 'positive'}>
                      {t(`ticket.status.${registration.status}`)}
                    </StatusTag>
                    <span className="soft" lang={category.lang}>
                      {category.text}
                    </span>
                  </div>
                  <div>
                    <ButtonLink
                      href={managePath(locale, slug, registration)}
                      prefetch={false}
                      variant={isCancelled ? 'quiet' : 'primary'}
                    >
                      {t('ticket.open')}
                    </ButtonLink>
                  </div>
                </article>
              );
            })}
          </section>
        )}
        {own.length === 0 && (
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
