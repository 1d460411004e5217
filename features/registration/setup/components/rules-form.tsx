import { ActionForm } from '@/components/form/action-form';
import { Checkbox, RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { perAddress, signupOverlaps } from '@/db/choices';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import { CONFIRM_HOURS } from '../../admission';
import { saveRulesAction } from '../rule-actions';

/** What holds for every registration of the event, whatever its category. */
export function RulesForm({ event, locale }: { event: Event; locale: Locale }) {
  const t = translator(locale);
  const wall = (date: Date | null) => (date ? toWallClock(date, event.timeZone) : '');
  const optional = `(${t('registration.optional')})`;
  const number = { inputMode: 'numeric', className: 'max-w-40' } as const;
  return (
    <ActionForm
      action={saveRulesAction.bind(null, locale, event.slug)}
      revision={event.revision}
      errorTitle={t('rules.errorTitle')}
      className="grid max-w-[60rem] gap-s3"
    >
      <FormSection title={t('rules.places')} description={t('rules.placesLead')}>
        <TextField label={t('rules.total')} name="places" {...number} defaultValue={event.places} />
        <TextField
          label={t('rules.heldBack')}
          name="heldBack"
          {...number}
          help={t('rules.heldBackHelp')}
          defaultValue={event.heldBack}
        />
      </FormSection>
      <FormSection title={t('rules.addresses')}>
        <Checkbox
          label={t('rules.confirmEmail')}
          name="confirmEmail"
          help={t('rules.confirmEmailHelp', { hours: CONFIRM_HOURS })}
          defaultChecked={event.confirmEmail}
        />
        <RadioGroup
          legend={t('rules.perAddress')}
          name="perAddress"
          defaultValue={event.perAddress}
          options={perAddress.map((value) => ({ value, label: t(`rules.perAddressIs.${value}`) }))}
        />
      </FormSection>
      <FormSection title={t('rules.changes')} description={t('rules.changesLead')}>
        <div className="grid gap-s4 sm:grid-cols-2">
          <TextField
            label={t('rules.changesUntil')}
            name="changesUntil"
            type="datetime-local"
            mark={optional}
            defaultValue={wall(event.changesUntil)}
          />
          <TextField
            label={t('rules.cancelUntil')}
            name="cancelUntil"
            type="datetime-local"
            mark={optional}
            defaultValue={wall(event.cancelUntil)}
          />
        </div>
      </FormSection>
      <FormSection title={t('rules.waitingList')} description={t('rules.waitingListLead')}>
        <TextField
          label={t('rules.offerHours')}
          name="offerHours"
          {...number}
          help={t('rules.offerHoursHelp')}
          defaultValue={event.offerHours}
        />
      </FormSection>
      <FormSection title={t('rules.signups')}>
        <RadioGroup
          legend={t('rules.signupOverlap')}
          name="signupOverlap"
          defaultValue={event.signupOverlap}
          options={signupOverlaps.map((value) => ({ value, label: t(`rules.signupOverlapIs.${value}`) }))}
        />
      </FormSection>
      <FormActions>
        <SubmitButton pendingLabel={t('rules.saving')}>{t('rules.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
