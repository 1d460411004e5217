'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { deleteCategory, retireConsent, saveCategory, saveConsent } from './category-mutations';
import { parseCategory, parseConsent } from './category-schema';

function listPath(locale: Locale, slug: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/categories`;
  return done ? `${path}?done=${done}` : path;
}

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

export async function saveCategoryAction(
  ...[sentLocale, slug, id, , data]: [string, string, string | undefined, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event) redirect(listPath(locale, slug));
  const parsed = parseCategory(formValues(data), event.timeZone);
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const known = typeof id === 'string' ? id : undefined;
  const result = await saveCategory(actor, currentTime(), event.slug, parsed.data, known);
  redirect(listPath(locale, slug, result.ok ? 'saved' : undefined));
}

export async function deleteCategoryAction(
  ...[sentLocale, slug, id]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const result = await deleteCategory(await currentActor(), currentTime(), asText(slug), asText(id));
  redirect(listPath(locale, slug, result.ok ? 'deleted' : result.reason));
}

export async function saveConsentAction(
  ...[sentLocale, slug, id, , data]: [string, string, string | undefined, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const parsed = parseConsent(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const known = typeof id === 'string' ? id : undefined;
  const result = await saveConsent(await currentActor(), currentTime(), asText(slug), parsed.data, known);
  redirect(listPath(locale, slug, result.ok ? 'saved' : undefined));
}

export async function retireConsentAction(
  ...[sentLocale, slug, id]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const result = await retireConsent(await currentActor(), currentTime(), asText(slug), asText(id));
  redirect(listPath(locale, slug, result.ok ? 'retired' : undefined));
}
