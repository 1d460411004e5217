import { RadioGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { sessionStatuses } from '@/db/choices';
import { translator } from '@/lib/i18n/translator';
import type { Section } from './session-sections';

export function StateSection({ session, locale }: Section) {
  const t = translator(locale);
  return (
    <FormSection title={t('sessions.form.publication')} description={t('sessions.form.publicationHint')}>
      <RadioGroup
        legend={t('sessions.statusLabel')}
        name="status"
        defaultValue={session?.status ?? 'draft'}
        options={sessionStatuses.map((value) => ({
          value,
          label: t(`sessions.status.${value}`),
          help: t(`sessions.statusHelp.${value}`),
        }))}
      />
    </FormSection>
  );
}
