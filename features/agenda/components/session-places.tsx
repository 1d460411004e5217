import { TextField } from '@/components/form/text-field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { EditedSession } from '../queries';

/** How many may come; empty: everyone, without signing up. */
export function PlacesField({ session, locale }: { session?: EditedSession; locale: Locale }) {
  const t = translator(locale);
  return (
    <TextField
      label={t('sessions.form.places')}
      name="places"
      type="number"
      min={1}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={session?.places ?? ''}
      mark={t('planning.optional')}
      help={t('sessions.form.placesHelp')}
    />
  );
}
