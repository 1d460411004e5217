import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { bothLanguages } from '@/features/events/components/settings-parts';
import { formatDateTime } from '@/lib/format';
import { translator } from '@/lib/i18n/translator';
import { proposeAction, withdrawProposalAction } from '../own-actions';
import type { Proposal } from '../own-queries';
import type { OwnPlace } from '../own-place';
import { changesOf, type ProposalSubject, type ProposalTexts } from '../proposal';
import { ProposalChanges } from './proposal-changes';

type Props = {
  subject: ProposalSubject;
  /** Null: about themselves. */
  sessionId: string | null;
  /** The words of the draft. */
  there: ProposalTexts;
  proposal: Proposal | undefined;
  place: OwnPlace;
  timeZone: string;
};

/** The words that are there, to be proposed otherwise; what is proposed is shown beside them. */
export function ProposalForm({ subject, sessionId, there, proposal, place, timeZone }: Props) {
  const { locale, slug, token } = place;
  const t = translator(locale);
  const texts = proposal?.status === 'taken' ? there : { ...there, ...proposal?.texts };
  return (
    <div className="stack gap-s4">
      <Standing {...{ subject, sessionId, there, proposal, place, timeZone }} />
      <ActionForm
        // Made anew once what is proposed is another
        key={`${proposal?.id} ${proposal?.status}`}
        action={proposeAction.bind(null, locale, slug, token, sessionId)}
        errorTitle={t('speaking.notSaved')}
        className="stack gap-s4"
      >
        {subject === 'session' ? (
          <SessionWords texts={texts} place={place} />
        ) : (
          <ProfileWords texts={texts} place={place} />
        )}
        <FormActions note={t('speaking.proposeNote')}>
          <SubmitButton pendingLabel={t('planning.saving')}>{t('speaking.propose')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}

/** What has become of what was proposed last. */
function Standing({ subject, sessionId, there, proposal, place, timeZone }: Props) {
  const { locale, slug, token } = place;
  const t = translator(locale);
  if (!proposal) return null;
  const { status, createdAt, answer, texts } = proposal;
  if (status === 'taken') return <Notice tone="positive">{t('speaking.taken')}</Notice>;
  if (status === 'returned') {
    return (
      <Notice tone="caution" title={t('speaking.returned')}>
        <blockquote className="whitespace-pre-line">{answer}</blockquote>
      </Notice>
    );
  }
  return (
    <Notice
      title={t('speaking.waiting', { at: formatDateTime(createdAt, locale, timeZone) })}
      action={
        <form action={withdrawProposalAction.bind(null, locale, slug, token, sessionId)}>
          <SubmitButton variant="quiet" small>
            {t('speaking.withdraw')}
          </SubmitButton>
        </form>
      }
    >
      <ProposalChanges changes={changesOf(subject, there, texts)} locale={locale} />
    </Notice>
  );
}

type Words = { texts: ProposalTexts; place: OwnPlace };

function SessionWords({ texts, place: { locale } }: Words) {
  const t = translator(locale);
  const languages = bothLanguages(locale);
  const both = (name: 'title' | 'subtitle' | 'abstract') => ({
    name,
    languages,
    defaultValue: { de: texts[`${name}.de`], en: texts[`${name}.en`] },
  });
  const optional = t('planning.optional');
  return (
    <>
      <LocalizedField {...both('title')} label={t('sessions.form.title')} />
      <LocalizedField {...both('subtitle')} label={t('sessions.form.subtitle')} mark={optional} />
      <LocalizedField
        {...both('abstract')}
        label={t('sessions.form.abstract')}
        help={t('sessions.form.abstractHelp')}
        mark={optional}
        multiline
        rows={8}
      />
    </>
  );
}

function ProfileWords({ texts, place: { locale } }: Words) {
  const t = translator(locale);
  const languages = bothLanguages(locale);
  const both = (name: 'role' | 'biography') => ({
    name,
    languages,
    defaultValue: { de: texts[`${name}.de`], en: texts[`${name}.en`] },
  });
  const optional = t('planning.optional');
  return (
    <>
      <LocalizedField
        {...both('role')}
        label={t('planning.role')}
        help={t('planning.roleHelp')}
        mark={optional}
      />
      <TextField
        label={t('planning.organisation')}
        name="organisation"
        autoComplete="organization"
        defaultValue={texts.organisation}
        mark={optional}
      />
      <LocalizedField
        {...both('biography')}
        label={t('speaking.biography')}
        help={t('planning.biographyHelp')}
        mark={optional}
        multiline
        rows={6}
      />
    </>
  );
}
