import { RadioGroup } from '@/components/form/choice';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { bothLanguages } from '@/features/events/components/settings-parts';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Absence } from '../absences';
import type { Speaker } from '../queries';
import { AbsenceSection } from './absence-section';

export type EditedSpeaker = Speaker & { absences: Absence[] };

export function SpeakerFields({
  speaker,
  event,
  locale,
}: {
  speaker?: EditedSpeaker;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const languages = bothLanguages(locale);
  const optional = t('planning.optional');
  return (
    <>
      <TextField label={t('planning.name')} name="name" defaultValue={speaker?.name} autoComplete="off" />
      <TextField
        label={t('planning.organisation')}
        name="organisation"
        defaultValue={speaker?.organisation}
        autoComplete="off"
        mark={optional}
      />
      <LocalizedField
        label={t('planning.role')}
        name="role"
        languages={languages}
        defaultValue={speaker?.role}
        mark={optional}
        help={t('planning.roleHelp')}
      />
      <LocalizedField
        label={t('planning.biography')}
        name="biography"
        languages={languages}
        defaultValue={speaker?.biography}
        multiline
        rows={6}
        mark={optional}
        help={t('planning.biographyHelp')}
      />
      <TextField
        label={t('planning.email')}
        name="email"
        type="email"
        defaultValue={speaker?.email}
        autoComplete="off"
        spellCheck={false}
        mark={optional}
        help={t(speaker?.email ? 'planning.emailHelpEdit' : 'planning.emailHelp')}
      />
      <RadioGroup
        legend={t('planning.locale')}
        name="locale"
        defaultValue={speaker?.locale ?? locale}
        options={languages.map(({ lang, label }) => ({ value: lang, label }))}
      />
      <AbsenceSection absences={speaker?.absences ?? []} event={event} locale={locale} />
    </>
  );
}
