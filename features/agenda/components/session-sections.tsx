import { Checkbox } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { sessionLanguages, sessionLevels } from '@/db/choices';
import { bothLanguages } from '@/features/events/components/settings-parts';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import type { EditedSession, Plan } from '../queries';
import { PlacesField } from './session-places';

export type Section = { session?: EditedSession; plan: Plan; event: Event; locale: Locale };

export function TextsSection({ session, locale }: Section) {
  const t = translator(locale);
  const languages = bothLanguages(locale);
  const optional = t('planning.optional');
  return (
    <FormSection title={t('sessions.form.texts')} description={t('sessions.form.textsHint')}>
      <LocalizedField
        label={t('sessions.form.title')}
        name="title"
        languages={languages}
        defaultValue={session?.title}
      />
      <LocalizedField
        label={t('sessions.form.subtitle')}
        name="subtitle"
        languages={languages}
        defaultValue={session?.subtitle}
        mark={optional}
      />
      <LocalizedField
        label={t('sessions.form.abstract')}
        name="abstract"
        languages={languages}
        defaultValue={session?.abstract}
        multiline
        rows={6}
        mark={optional}
        help={t('sessions.form.abstractHelp')}
      />
      <TextField
        label={t('sessions.form.slug')}
        name="slug"
        defaultValue={session?.slug}
        autoComplete="off"
        spellCheck={false}
        mark={optional}
        help={t(session ? 'sessions.form.slugHelpEdit' : 'sessions.form.slugHelp')}
      />
    </FormSection>
  );
}

export function PlaceSection({ session, plan, event, locale }: Section) {
  const t = translator(locale);
  const wall = (date: Date | null | undefined) => (date ? toWallClock(date, event.timeZone) : '');
  const at = (date: Date) => formatDateTime(date, locale, event.timeZone);
  const span = { zone: event.timeZone, from: at(event.startsAt), to: at(event.endsAt) };
  return (
    <FormSection title={t('sessions.form.place')} description={t('sessions.form.placeHint', span)}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={t('sessions.form.startsAt')}
          name="startsAt"
          type="datetime-local"
          defaultValue={wall(session ? session.startsAt : event.startsAt)}
          mark={t('planning.optional')}
          help={t('sessions.form.startsAtHelp')}
        />
        <TextField
          label={t('sessions.form.endsAt')}
          name="endsAt"
          type="datetime-local"
          defaultValue={wall(session?.endsAt)}
          help={t('sessions.form.endsAtHelp')}
        />
      </div>
      <SelectField
        label={t('sessions.form.room')}
        name="roomId"
        defaultValue={session?.roomId ?? ''}
        placeholder={t('sessions.form.noRoom')}
        options={plan.rooms.map(({ id, name, capacity }) => {
          const { text } = pickLocalized(name, locale);
          const label = capacity === null ? text : t('sessions.form.seats', { name: text, capacity });
          return { value: id, label };
        })}
      />
      <Checkbox
        label={t('sessions.form.needsStepFree')}
        name="needsStepFree"
        value="yes"
        defaultChecked={session?.needsStepFree}
        help={t('sessions.form.needsStepFreeHelp')}
      />
      <PlacesField session={session} locale={locale} />
    </FormSection>
  );
}

export function KindSection({ session, plan, locale }: Section) {
  const t = translator(locale);
  const words = (name: Localized) => pickLocalized(name, locale).text;
  return (
    <FormSection title={t('sessions.form.kind')}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <SelectField
          label={t('sessions.form.format')}
          name="formatId"
          defaultValue={session?.formatId ?? ''}
          placeholder={t('sessions.form.noFormat')}
          options={plan.formats.map(({ id, name, defaultMinutes }) => ({
            value: id,
            label: t('sessions.form.formatMinutes', { name: words(name), minutes: defaultMinutes }),
          }))}
        />
        <SelectField
          label={t('sessions.form.track')}
          name="trackId"
          defaultValue={session?.trackId ?? ''}
          placeholder={t('sessions.form.noTrack')}
          options={plan.tracks.map(({ id, name }) => ({ value: id, label: words(name) }))}
        />
        <SelectField
          label={t('sessions.form.language')}
          name="language"
          defaultValue={session?.language ?? 'de'}
          options={sessionLanguages.map((value) => ({ value, label: t(`agenda.language.${value}`) }))}
        />
        <SelectField
          label={t('sessions.form.level')}
          name="level"
          defaultValue={session?.level ?? 'all'}
          options={sessionLevels.map((value) => ({ value, label: t(`agenda.level.${value}`) }))}
        />
      </div>
    </FormSection>
  );
}
