'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { parseViewName } from './desk-schema';
import { viewOf, viewQuery } from './desk-view';
import { deleteView, renameView, saveView } from './view-mutations';

function listPath(locale: Locale, slug: string, query: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/registrations`;
  return query ? `${path}?${query}` : path;
}

/** Without `id` the view is new. */
export const saveViewAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, sentQuery, id, , data]): Promise<FormState> => {
    const parsed = parseViewName(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    // Whatever was sent, a sound view is kept
    const query = viewQuery(viewOf(sentQuery));
    const { name } = parsed.data;
    const [actor, now] = [await currentActor(), currentTime()] as const;
    const result = id
      ? await renameView(actor, now, slug, id, name)
      : await saveView(actor, now, slug, { name, query });
    if (!result.ok) {
      const t = translator(locale);
      const words = t(`desk.view.refused.${result.reason}`);
      return formError({ [result.reason === 'nameTaken' ? 'name' : '']: [words] }, data);
    }
    redirect(listPath(locale, slug, query));
  },
);

export const deleteViewAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    await deleteView(await currentActor(), currentTime(), slug, id);
    redirect(listPath(locale, slug, ''));
  },
);
