import { Actions, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Files that were uploaded and not imported yet: to go on with, or to take back. */
export function WaitingFiles({
  waiting,
  page,
  words,
  discard,
  event,
  locale,
}: {
  waiting: readonly { id: string; name: string; createdAt: Date }[];
  /** Address of the page that imports; that of a file lies below it. */
  page: string;
  words: { unnamed: string; discardText: string };
  discard: (locale: Locale, eventSlug: string, id: string) => Promise<void>;
  event: { slug: string; timeZone: string };
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section className="stack gap-s3">
      <h2>{t('imports.open')}</h2>
      <ul>
        {waiting.map(({ id, name: given, createdAt }) => {
          const name = given || words.unnamed;
          const date = formatDate(createdAt, locale, event.timeZone);
          const time = formatTime(createdAt, locale, event.timeZone);
          return (
            <li key={id} className="stack gap-s2 border-t border-rule py-s3">
              <p>
                <strong className="font-strong break-words">{name}</strong>{' '}
                <span className="soft">{t('imports.openAt', { date, time })}</span>
              </p>
              <Actions>
                <ButtonLink
                  href={`${page}/${id}`}
                  variant="quiet"
                  small
                  prefetch={false}
                  aria-label={t('imports.continueLabel', { name })}
                >
                  {t('imports.continue')}
                </ButtonLink>
                <ConfirmDialog
                  id={`discard-${id}`}
                  trigger={t('imports.discard')}
                  triggerProps={{ variant: 'plain', small: true }}
                  title={t('imports.discardTitle', { name })}
                  description={words.discardText}
                  cancelLabel={t('imports.discardNo')}
                >
                  <form action={discard.bind(null, locale, event.slug, id)}>
                    <SubmitButton variant="danger">{t('imports.discardYes')}</SubmitButton>
                  </form>
                </ConfirmDialog>
              </Actions>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
