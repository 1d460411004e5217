import { StatusTag, type Tone } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { isTemplate } from '@/features/mail/render';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { resendLinkAction } from '../decision-actions';
import type { SentMail } from '../desk-person-queries';

const tones: Record<SentMail['status'], Tone> = { pending: 'neutral', sent: 'positive', dead: 'danger' };

/** The mails about a registration, latest first, and ways to send one more. */
export function PersonMails({
  registrationId,
  mails,
  email,
  messageHref,
  event,
  locale,
}: {
  registrationId: string;
  mails: readonly SentMail[];
  email: string;
  messageHref: string;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section className="stack" aria-labelledby="mails">
      <h2 id="mails">{t('desk.mails')}</h2>
      {mails.length === 0 && <p className="soft">{t('desk.mailsNone')}</p>}
      <ul className="stack">
        {mails.map(({ id, template, status, createdAt, sentAt, toAddress }) => (
          <li key={id} className="border-t border-rule pt-s2">
            <p className="cluster items-center">
              <strong>{isTemplate(template) ? t(`messages.template.${template}`) : template}</strong>
              <StatusTag tone={tones[status]}>{t(`messages.state.${status}`)}</StatusTag>
            </p>
            <p className="meta">
              <time dateTime={(sentAt ?? createdAt).toISOString()}>
                {formatDateTime(sentAt ?? createdAt, locale, event.timeZone)}
              </time>
              {toAddress !== email && (
                <>
                  {' · '}
                  <span className="[overflow-wrap:anywhere]">{t('desk.mailsTo', { to: toAddress })}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink href={messageHref} variant="quiet" small prefetch={false}>
          {t('desk.message')}
        </ButtonLink>
        <form action={resendLinkAction.bind(null, locale, event.slug, registrationId)}>
          <SubmitButton variant="plain" small>
            {t('desk.link')}
          </SubmitButton>
        </form>
      </div>
    </section>
  );
}
