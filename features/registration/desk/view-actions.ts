'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { parseViewName } from './desk-schema';
import { viewOf, viewQuery } from './desk-view';
import { deleteView, renameView, saveView } from './view-mutations';

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

function listPath(locale: Locale, slug: string, query: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/registrations`;
  return query ? `${path}?${query}` : path;
}

/** Without `id` the view is new. */
export async function saveViewAction(
  ...[sentLocale, sentSlug, sentQuery, id, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const slug = asText(sentSlug);
  const parsed = parseViewName(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  // Whatever was sent, a sound view is kept
  const query = viewQuery(viewOf(asText(sentQuery)));
  const { name } = parsed.data;
  const [actor, now] = [await currentActor(), currentTime()] as const;
  const result = id
    ? await renameView(actor, now, slug, asText(id), name)
    : await saveView(actor, now, slug, { name, query });
  if (!result.ok) {
    const t = translator(locale);
    const words = t(`desk.view.refused.${result.reason}`);
    return formError({ [result.reason === 'nameTaken' ? 'name' : '']: [words] }, data);
  }
  redirect(listPath(locale, slug, query));
}

export async function deleteViewAction(
  ...[sentLocale, sentSlug, id]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  await deleteView(await currentActor(), currentTime(), asText(sentSlug), asText(id));
  redirect(listPath(locale, asText(sentSlug), ''));
}
