import { Checkbox } from '@/components/form/choice';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { bothLanguages } from '@/features/events/components/settings-parts';
import type { Locale, Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Format, Room, Track } from '../queries';

type Ordered = { locale: Locale; nextPosition: number };

const NEW_TRACK = '#2f6f73';

function NameField({ name, locale }: { name?: Localized; locale: Locale }) {
  return (
    <LocalizedField
      label={translator(locale)('planning.name')}
      name="name"
      languages={bothLanguages(locale)}
      defaultValue={name}
    />
  );
}

function PositionField({ position, locale }: { position: number; locale: Locale }) {
  const t = translator(locale);
  return (
    <TextField
      label={t('planning.order')}
      name="position"
      type="number"
      inputMode="numeric"
      min={0}
      defaultValue={position}
      help={t('planning.orderHelp')}
      className="max-w-[8rem]"
    />
  );
}

export function RoomFields({ room, locale, nextPosition }: Ordered & { room?: Room }) {
  const t = translator(locale);
  return (
    <>
      <NameField name={room?.name} locale={locale} />
      <TextField
        label={t('planning.capacity')}
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        defaultValue={room?.capacity ?? ''}
        mark={t('planning.optional')}
        help={t('planning.capacityHelp')}
        className="max-w-[8rem]"
      />
      <Checkbox
        label={t('planning.stepFree')}
        name="stepFree"
        value="yes"
        defaultChecked={room?.stepFree}
        help={t('planning.stepFreeHelp')}
      />
      <LocalizedField
        label={t('planning.equipment')}
        name="equipment"
        languages={bothLanguages(locale)}
        defaultValue={room?.equipment}
        multiline
        rows={2}
        mark={t('planning.optional')}
        help={t('planning.equipmentHelp')}
      />
      <LocalizedField
        label={t('planning.directions')}
        name="directions"
        languages={bothLanguages(locale)}
        defaultValue={room?.directions}
        multiline
        rows={3}
        mark={t('planning.optional')}
        help={t('planning.directionsHelp')}
      />
      <PositionField position={room?.position ?? nextPosition} locale={locale} />
    </>
  );
}

export function TrackFields({ track, locale, nextPosition }: Ordered & { track?: Track }) {
  const t = translator(locale);
  return (
    <>
      <NameField name={track?.name} locale={locale} />
      <TextField
        label={t('planning.colour')}
        name="colour"
        type="color"
        defaultValue={track?.colour ?? NEW_TRACK}
        help={t('planning.colourHelp')}
        className="max-w-[5rem] p-s1"
      />
      <PositionField position={track?.position ?? nextPosition} locale={locale} />
    </>
  );
}

export function FormatFields({ format, locale, nextPosition }: Ordered & { format?: Format }) {
  const t = translator(locale);
  return (
    <>
      <NameField name={format?.name} locale={locale} />
      <TextField
        label={t('planning.minutes')}
        name="defaultMinutes"
        type="number"
        inputMode="numeric"
        min={5}
        defaultValue={format?.defaultMinutes ?? 60}
        className="max-w-[8rem]"
      />
      <Checkbox
        label={t('planning.isBreak')}
        name="isBreak"
        value="yes"
        defaultChecked={format?.isBreak}
        help={t('planning.isBreakHelp')}
      />
      <PositionField position={format?.position ?? nextPosition} locale={locale} />
    </>
  );
}
