import { Notice } from '@/components/ui/notice';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitStepAction } from '../../actions';
import { ExhibitGaps } from '../../components/exhibit-gaps';
import { ExhibitStatus } from '../../components/exhibit-status';
import type { Place } from '../../exhibit-place';
import type { Writing } from '../writing-queries';
import type { Missing } from '../hand-in';

function missingWords({ part, language }: Missing, locale: Locale): string {
  const t = translator(locale);
  const name = t(`exhibit.part.${part}`);
  return language ? t('writing.part', { part: name, language: t(`exhibit.language.${language}`) }) : name;
}

/** What each missing part leads to on the page; what is not on it has no place to go to. */
function anchor({ part, language }: Missing): string | undefined {
  if (language) return `#${part}.${language}`;
  const places: Partial<Record<Missing['part'], string>> = {
    title: '#title',
    facts: '#organisation',
    people: '#people.0.name',
    links: '#links.0.url',
  };
  return places[part];
}

/** Where the exhibit stands, until when it can be written, and the way back to a look at it. */
export function WritingState({
  exhibit,
  closesAt,
  closed,
  here,
  timeZone,
  locale,
}: Pick<Writing, 'exhibit' | 'closesAt' | 'closed'> & { here: string; timeZone: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <section aria-label={t('exhibit.state')} className="stack">
      <div className="cluster">
        <ExhibitStatus status={exhibit.status} locale={locale} />
        <span className="soft">{t(`exhibit.meaning.${exhibit.status}`)}</span>
      </div>
      {closesAt && !closed && (
        <p>{t('writing.until', { time: formatDateTime(closesAt, locale, timeZone) })}</p>
      )}
      {exhibit.canEdit && exhibit.status !== 'published' && (
        <ExhibitGaps gaps={exhibit.gaps} locale={locale} />
      )}
      {closed === 'deadline' && <Notice>{t('writing.closed.deadline')}</Notice>}
      <div className="actions">
        <ButtonLink href={`${here}/preview`} variant="quiet" prefetch={false}>
          {t('writing.preview')}
        </ButtonLink>
        {(exhibit.submittedAt || exhibit.status !== 'draft') && (
          <ButtonLink href={`${here}/history`} variant="quiet" prefetch={false}>
            {t('exhibit.version.title')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

/** The way to the curators, with all that is still missing for it. */
export function HandIn({
  missing,
  place,
  locale,
}: {
  missing: readonly Missing[];
  place: Place;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section id="hand-in" aria-labelledby="hand-in-title" className="stack border-t border-rule pt-s4">
      <h2 id="hand-in-title">{t('writing.handInTitle')}</h2>
      {missing.length === 0 ? (
        <p>{t('writing.ready')}</p>
      ) : (
        <Notice tone="caution" title={t('writing.missingTitle', { count: missing.length })}>
          <ul>
            {missing.map((one) => {
              const to = anchor(one);
              const name = missingWords(one, locale);
              return <li key={`${one.part} ${one.language}`}>{to ? <a href={to}>{name}</a> : name}</li>;
            })}
          </ul>
        </Notice>
      )}
      <form action={exhibitStepAction.bind(null, place, 'submit')} className="stack">
        <div className="actions">
          <SubmitButton>{t('exhibit.submit')}</SubmitButton>
        </div>
        <p className="soft">{t('writing.handInNote')}</p>
      </form>
    </section>
  );
}
