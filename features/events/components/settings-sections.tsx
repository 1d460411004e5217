import { RadioGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import type { Event } from '../queries';
import { ZoneSuggestions } from './settings-parts';

type Section = { event: Event; locale: Locale };

export function PublicationSection({ event, locale }: Section) {
  const t = translator(locale);
  return (
    <FormSection title={t('settings.publication')} description={t('settings.publicationHint')}>
      <RadioGroup
        legend={t('settings.statusLabel')}
        name="status"
        defaultValue={event.status}
        options={(['draft', 'published', 'archived'] as const).map((value) => ({
          value,
          label: t(`settings.status.${value}`),
          help: t(`settings.statusHelp.${value}`),
        }))}
      />
    </FormSection>
  );
}

export function TimesSection({ event, locale }: Section) {
  const t = translator(locale);
  const wall = (date: Date | null) => (date ? toWallClock(date, event.timeZone) : '');
  const optional = t('settings.optional');
  return (
    <FormSection title={t('settings.times')} description={t('settings.timesHint')}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={t('settings.startsAt')}
          name="startsAt"
          type="datetime-local"
          defaultValue={wall(event.startsAt)}
        />
        <TextField
          label={t('settings.endsAt')}
          name="endsAt"
          type="datetime-local"
          defaultValue={wall(event.endsAt)}
        />
        <TextField
          label={t('settings.registrationOpensAt')}
          name="registrationOpensAt"
          type="datetime-local"
          defaultValue={wall(event.registrationOpensAt)}
          mark={optional}
          help={t('settings.opensHelp')}
        />
        <TextField
          label={t('settings.registrationClosesAt')}
          name="registrationClosesAt"
          type="datetime-local"
          defaultValue={wall(event.registrationClosesAt)}
          mark={optional}
          help={t('settings.closesHelp')}
        />
        <TextField
          label={t('settings.timeZone')}
          name="timeZone"
          defaultValue={event.timeZone}
          list="zones"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label={t('settings.dayStart')}
          name="dayStartMinutes"
          type="time"
          defaultValue={clockTime(event.dayStartMinutes)}
          help={t('settings.dayStartHelp')}
          className="max-w-[8rem]"
        />
      </div>
      <ZoneSuggestions id="zones" />
    </FormSection>
  );
}

/** "04:00", the value of a time field. */
function clockTime(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
