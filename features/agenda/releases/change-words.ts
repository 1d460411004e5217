import type { AgendaSnapshot, SnapshotSession } from '@/db/agenda-snapshot';
import { locales, pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator, type Translator } from '@/lib/i18n/translator';
import { formatList } from '@/lib/format';
import type { SessionChange, SessionField } from './difference';
import { slotText } from './words';

/** The agenda before and after, in which the names of rooms, tracks, formats and people are. */
export type Agendas = { before: AgendaSnapshot; after: AgendaSnapshot };
/** One thing that is other, in words; a text with its language is long and compared word by word. */
export type ChangedField = { key: string; label: string; was: string; is: string; lang?: Locale };

const texts = ['title', 'subtitle', 'abstract'] as const;
type TextField = (typeof texts)[number];
const isText = (field: SessionField): field is TextField => texts.some((text) => text === field);

/** What of a session is other than before, in words; time and room are one. */
export function changedFields(
  { before, after, fields }: SessionChange,
  agendas: Agendas,
  timeZone: string,
  locale: Locale,
): ChangedField[] {
  if (!before || !after) return [];
  const t = translator(locale);
  const said = fields.includes('time') ? fields.filter((field) => field !== 'room') : fields;
  return said.flatMap((field): ChangedField[] => {
    if (isText(field)) return changedTexts(t, field, before[field], after[field]);
    const words = (session: SnapshotSession, agenda: AgendaSnapshot) =>
      field === 'time'
        ? slotText(session, agenda.rooms, timeZone, locale)
        : fieldText(t, session, field, agenda, locale);
    const label = t(`releases.field.${field}`);
    return [{ key: field, label, was: words(before, agendas.before), is: words(after, agendas.after) }];
  });
}

function changedTexts(t: Translator, field: TextField, before: Localized, after: Localized): ChangedField[] {
  return locales
    .filter((lang) => before[lang] !== after[lang])
    .map((lang) => ({
      key: `${field}.${lang}`,
      label: t('releases.fieldIn', {
        field: t(`releases.field.${field}`),
        language: t(`agenda.language.${lang}`),
      }),
      was: before[lang],
      is: after[lang],
      lang,
    }));
}

type PlainField = Exclude<SessionField, TextField | 'time'>;

function fieldText(
  t: Translator,
  session: SnapshotSession,
  field: PlainField,
  agenda: AgendaSnapshot,
  locale: Locale,
): string {
  const none = t('releases.none');
  const named = (parts: readonly { id: string; name: Localized }[], id: string | null) => {
    const part = parts.find((one) => one.id === id);
    return part ? pickLocalized(part.name, locale).text : none;
  };
  switch (field) {
    case 'room':
      return named(agenda.rooms, session.roomId);
    case 'track':
      return named(agenda.tracks, session.trackId);
    case 'format':
      return named(agenda.formats, session.formatId);
    case 'speakers':
      return formatList(speakerNames(t, session, agenda), locale) || none;
    case 'materials':
      return (
        formatList(
          session.materials.map(({ title }) => title),
          locale,
        ) || none
      );
    case 'language':
      return t(`agenda.language.${session.language}`);
    case 'level':
      return t(`releases.level.${session.level}`);
    case 'places':
      return session.places === null ? t('releases.noSignup') : String(session.places);
    case 'address':
      return session.slug;
  }
}

function speakerNames(t: Translator, { speakers }: SnapshotSession, agenda: AgendaSnapshot): string[] {
  return speakers.flatMap(({ speakerId, part }) => {
    const name = agenda.speakers.find(({ id }) => id === speakerId)?.name;
    if (name === undefined) return [];
    return part === 'moderator' ? t('releases.moderator', { name }) : name;
  });
}
