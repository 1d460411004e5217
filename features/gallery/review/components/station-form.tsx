import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { languages } from '../../components/exhibit-text-fields';
import { saveStationAction } from '../desk-actions';
import type { listStations, ListedStation } from '../station-queries';

type Choices = NonNullable<Awaited<ReturnType<typeof listStations>>>;

/** A station: its number and name, its room, whether one comes there without steps, and what stands there. */
export function StationForm({
  station,
  choices,
  slug,
  locale,
}: {
  /** Undefined: a new one, with the next number. */
  station: ListedStation | undefined;
  choices: Choices;
  slug: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const next = Math.max(0, ...choices.stations.map(({ number }) => number)) + 1;
  const nowhere = { value: '', label: t('exhibits.stations.none') };
  return (
    <ActionForm
      action={saveStationAction.bind(null, locale, slug, station?.id)}
      errorTitle={t('exhibit.errorTitle')}
      className="stack max-w-[44rem]"
    >
      <TextField
        label={t('exhibits.stations.number')}
        name="number"
        inputMode="numeric"
        defaultValue={String(station?.number ?? next)}
      />
      <LocalizedField
        label={t('exhibits.stations.name')}
        name="name"
        mark={t('exhibit.optional')}
        help={t('exhibits.stations.nameHelp')}
        languages={languages(locale)}
        defaultValue={station?.name}
      />
      <SelectField
        label={t('exhibits.stations.room')}
        name="roomId"
        defaultValue={station?.roomId ?? ''}
        options={[
          nowhere,
          ...choices.rooms.map(({ id, name }) => ({ value: id, label: pickLocalized(name, locale).text })),
        ]}
      />
      <SelectField
        label={t('exhibits.stations.exhibit')}
        name="exhibitId"
        help={t('exhibits.stations.exhibitHelp')}
        defaultValue={station?.exhibit?.id ?? ''}
        options={[
          nowhere,
          ...choices.exhibits.map(({ id, number, title }) => ({
            value: id,
            label: t('gallery.numbered', { number, title: pickLocalized(title, locale).text }),
          })),
        ]}
      />
      <Checkbox
        label={t('exhibits.stations.stepFree')}
        name="stepFree"
        value="on"
        defaultChecked={station?.stepFree ?? true}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('exhibit.saving')}>{t('exhibit.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
