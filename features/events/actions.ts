'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { createEvent, saveInstallation, saveSettings } from './mutations';
import { parseInstallation, parseNewEvent, parseSettings } from './schema';

// What is bound to an action comes from the browser: types alone promise nothing.
const known = (locale: string) => (isLocale(locale) ? locale : defaultLocale);

export async function saveSettingsAction(
  asked: string,
  eventId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const parsed = parseSettings(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const saved = await saveSettings(
    await currentActor(),
    asText(eventId),
    sentRevision(data),
    parsed.data,
    currentTime(),
  );
  if (saved.ok) redirect(`/${locale}/organise/${saved.value.slug}/settings?saved=1`);
  return saved.reason === 'slugTaken'
    ? formError({ slug: [t('error.slugTaken')] }, data)
    : formError({ '': [t(`settings.refused.${saved.reason}`)] }, data);
}

export async function createEventAction(
  asked: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const parsed = parseNewEvent(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const inBoth = (key: 'settings.firstCategory' | 'settings.firstConsent') => ({
    de: translator('de')(key),
    en: translator('en')(key),
  });
  const beginning = { category: inBoth('settings.firstCategory'), consent: inBoth('settings.firstConsent') };
  const created = await createEvent(await currentActor(), parsed.data, beginning, currentTime());
  if (created.ok) redirect(`/${locale}/organise/${created.value.slug}/settings?created=1`);
  return created.reason === 'slugTaken'
    ? formError({ slug: [t('error.slugTaken')] }, data)
    : formError({ '': [t(`settings.refused.${created.reason}`)] }, data);
}

export async function saveInstallationAction(
  asked: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const parsed = parseInstallation(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const saved = await saveInstallation(await currentActor(), parsed.data, currentTime());
  return saved.ok
    ? { status: 'done', message: t('settings.saved') }
    : formError({ '': [t('settings.refused.notFound')] }, data);
}
