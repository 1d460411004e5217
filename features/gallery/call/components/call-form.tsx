import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { callAccess } from '@/db/choices';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import { languages } from '../../components/exhibit-text-fields';
import { saveCallAction } from '../call-actions';
import type { Call } from '../call-queries';
import { requirableParts } from '../call-schema';

/** What the event asks of those who want to show something. */
export function CallForm({ event, call, locale }: { event: Event; call: Call | undefined; locale: Locale }) {
  const t = translator(locale);
  const both = languages(locale);
  const wall = (date: Date | null | undefined) => (date ? toWallClock(date, event.timeZone) : '');
  const number = { inputMode: 'numeric', className: 'max-w-40' } as const;
  const optional = t('exhibit.optional');
  return (
    <ActionForm
      action={saveCallAction.bind(null, locale, event.slug)}
      revision={call?.revision ?? 0}
      errorTitle={t('exhibit.errorTitle')}
      className="grid max-w-[60rem] gap-s3"
    >
      <FormSection title={t('call.who')}>
        <RadioGroup
          legend={t('call.access')}
          name="access"
          defaultValue={call?.access ?? 'closed'}
          options={callAccess.map((value) => ({
            value,
            label: t(`call.accessIs.${value}`),
            help: t(`call.accessMeans.${value}`),
          }))}
        />
        <div className="localized items-end">
          <TextField
            label={t('call.opensAt')}
            name="opensAt"
            type="datetime-local"
            mark={optional}
            defaultValue={wall(call?.opensAt)}
          />
          <TextField
            label={t('call.closesAt')}
            name="closesAt"
            type="datetime-local"
            mark={optional}
            help={t('call.closesAtHelp')}
            defaultValue={wall(call?.closesAt)}
          />
        </div>
        <TextField
          label={t('call.most')}
          name="most"
          {...number}
          mark={optional}
          help={t('call.mostHelp')}
          defaultValue={call?.most ?? ''}
        />
        <TextField
          label={t('call.mostEach')}
          name="mostEach"
          {...number}
          help={t('call.mostEachHelp')}
          defaultValue={call?.mostEach ?? 3}
        />
      </FormSection>
      <FormSection title={t('call.words')} description={<p>{t('call.wordsHelp')}</p>}>
        <LocalizedField label={t('call.title')} name="title" languages={both} defaultValue={call?.title} />
        <LocalizedField
          label={t('call.text')}
          name="text"
          help={t('call.textHelp')}
          languages={both}
          defaultValue={call?.text}
          multiline
          rows={6}
        />
        <LocalizedField
          label={t('call.asked')}
          name="asked"
          help={t('call.askedHelp')}
          languages={both}
          defaultValue={call?.asked}
          multiline
        />
        <CheckboxGroup
          legend={t('call.required')}
          name="required"
          help={t('call.requiredHelp')}
          options={requirableParts.map((part) => ({ value: part, label: t(`exhibit.part.${part}`) }))}
          defaultValue={call?.required ?? []}
        />
      </FormSection>
      <FormActions>
        <SubmitButton pendingLabel={t('exhibit.saving')}>{t('call.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
