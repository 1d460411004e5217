import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PlainText } from '@/components/ui/plain-text';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Place } from '../../exhibit-place';
import { takeFoundTextAction } from '../actions';
import { proposedText } from '../found-text';

/** The text that was found in the poster's file, to be taken over as its text version in one of the languages. */
export function FoundText({
  foundText,
  transcript,
  revision,
  place,
  locale,
}: {
  foundText: string;
  transcript: Localized;
  revision: number;
  place: Place;
  locale: Locale;
}) {
  if (foundText === '') return null;
  const t = translator(locale);
  const isMissing = locales.every((language) => transcript[language] === '');
  return (
    <details open={isMissing} className="rounded-sheet bg-tint p-s3">
      <summary className="font-strong">{t('media.found')}</summary>
      <div className="stack pt-s3">
        <p className="max-w-text">{t('media.foundHelp')}</p>
        <div
          className="max-h-[20rem] max-w-text overflow-y-auto border-y border-rule py-s2"
          tabIndex={0}
          role="region"
          aria-label={t('media.found')}
        >
          <PlainText
            text={proposedText(foundText, (page) => t('media.page', { page }))}
            lang={undefined}
            level="h3"
          />
        </div>
        <div className="actions">
          {locales.map((language) => {
            const take = takeFoundTextAction.bind(null, place, language, revision);
            const label = t(`media.takeFound.${language}`);
            return transcript[language] === '' ? (
              <form key={language} action={take}>
                <SubmitButton variant="quiet">{label}</SubmitButton>
              </form>
            ) : (
              <ConfirmDialog
                key={language}
                id={`take-found-${language}`}
                trigger={label}
                triggerProps={{ variant: 'plain', small: true }}
                title={t(`media.replaceTitle.${language}`)}
                description={<p>{t('media.replaceText')}</p>}
                cancelLabel={t('exhibit.keep')}
              >
                <form action={take}>
                  <SubmitButton variant="danger">{label}</SubmitButton>
                </form>
              </ConfirmDialog>
            );
          })}
        </div>
      </div>
    </details>
  );
}
