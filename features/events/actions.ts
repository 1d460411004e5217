'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { createEvent, saveInstallation, saveSettings } from './mutations';
import { parseInstallation, parseNewEvent, parseSettings } from './schema';

export const saveSettingsAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, eventId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = parseSettings(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const saved = await saveSettings(
      await currentActor(),
      eventId,
      sentRevision(data),
      parsed.data,
      currentTime(),
    );
    if (saved.ok) redirect(`/${locale}/organise/${saved.value.slug}/settings?saved=1`);
    return saved.reason === 'slugTaken'
      ? formError({ slug: [t('error.slugTaken')] }, data)
      : formError({ '': [t(`settings.refused.${saved.reason}`)] }, data);
  },
);

export const createEventAction = serverAction(
  [sent.locale, sent.state, sent.form],
  async ([locale, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = parseNewEvent(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const inBoth = (key: 'settings.firstCategory' | 'settings.firstConsent') => ({
      de: translator('de')(key),
      en: translator('en')(key),
    });
    const beginning = {
      category: inBoth('settings.firstCategory'),
      consent: inBoth('settings.firstConsent'),
    };
    const created = await createEvent(await currentActor(), parsed.data, beginning, currentTime());
    if (created.ok) redirect(`/${locale}/organise/${created.value.slug}/settings?created=1`);
    return created.reason === 'slugTaken'
      ? formError({ slug: [t('error.slugTaken')] }, data)
      : formError({ '': [t(`settings.refused.${created.reason}`)] }, data);
  },
);

export const saveInstallationAction = serverAction(
  [sent.locale, sent.state, sent.form],
  async ([locale, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = parseInstallation(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const saved = await saveInstallation(await currentActor(), parsed.data, currentTime());
    return saved.ok
      ? { status: 'done', message: t('settings.saved') }
      : formError({ '': [t('settings.refused.notFound')] }, data);
  },
);
