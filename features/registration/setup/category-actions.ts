'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deleteCategory, retireConsent, saveCategory, saveConsent } from './category-mutations';
import { parseCategory, parseConsent } from './category-schema';

function listPath(locale: Locale, slug: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/categories`;
  return done ? `${path}?done=${done}` : path;
}

export const saveCategoryAction = serverAction(
  [sent.locale, sent.text, sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) redirect(listPath(locale, slug));
    const parsed = parseCategory(formValues(data), event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const result = await saveCategory(actor, currentTime(), event.slug, parsed.data, id);
    redirect(listPath(locale, slug, result.ok ? 'saved' : undefined));
  },
);

export const deleteCategoryAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const result = await deleteCategory(await currentActor(), currentTime(), slug, id);
    redirect(listPath(locale, slug, result.ok ? 'deleted' : result.reason));
  },
);

export const saveConsentAction = serverAction(
  [sent.locale, sent.text, sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const parsed = parseConsent(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const result = await saveConsent(await currentActor(), currentTime(), slug, parsed.data, id);
    redirect(listPath(locale, slug, result.ok ? 'saved' : undefined));
  },
);

export const retireConsentAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const result = await retireConsent(await currentActor(), currentTime(), slug, id);
    redirect(listPath(locale, slug, result.ok ? 'retired' : undefined));
  },
);
