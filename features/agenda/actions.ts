'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deletePart, deleteSession, savePart, saveSession, withdrawAgenda } from './mutations';
import { findPart } from './queries';
import { releaseAgenda } from './releases/mutations';
import { isPartKind, parsePart, parseSession, type PartKind } from './schema';
import { withEnd } from './session-end';

// What is bound to an action comes from the browser: types alone promise nothing.
const known = (locale: string) => (isLocale(locale) ? locale : defaultLocale);

function desk(asked: string, slug: string, path: string, query: Record<string, string>): string {
  const base = `/${known(asked)}/organise/${encodeURIComponent(String(slug))}/${path}`;
  return `${base}?${new URLSearchParams(query)}`;
}

export async function saveSessionAction(
  ...[asked, slug, id, , data]: [string, string, string | undefined, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, String(slug));
  if (!event) return formError({ '': [t('sessions.refused.notFound')] }, data);
  const values = formValues(data);
  const format = await findPart(actor, event, 'formats', String(values.formatId));
  const parsed = parseSession(withEnd(values, format, event.timeZone), event.timeZone);
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const identity = id == null ? undefined : { id: String(id), updatedAt: new Date(sentRevision(data)) };
  const saved = await saveSession(actor, event.id, identity, parsed.data, currentTime());
  if (saved.ok) redirect(desk(asked, slug, 'sessions', { saved: saved.value.id }));
  return saved.reason === 'slugTaken'
    ? formError({ slug: [t('error.slugTaken')] }, data)
    : formError({ '': [t(`sessions.refused.${saved.reason}`)] }, data);
}

export async function deleteSessionAction(...[asked, slug, id]: [string, string, string]): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, String(slug));
  const deleted = event && (await deleteSession(actor, event.id, String(id), currentTime()));
  if (deleted?.ok) redirect(desk(asked, slug, 'sessions', { done: 'deleted' }));
  // Its page says how many signed up, and leads to cancelling it
  if (deleted && deleted.reason !== 'notFound') {
    redirect(desk(asked, slug, `sessions/${encodeURIComponent(String(id))}`, { done: deleted.reason }));
  }
  redirect(desk(asked, slug, 'sessions', { done: 'gone' }));
}

export async function publishAgendaAction(
  ...[asked, slug, published]: [string, string, boolean]
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, String(slug));
  const words = { name: '', note: { de: '', en: '' } };
  const done =
    event &&
    (published === true
      ? await releaseAgenda(actor, event.id, words, currentTime())
      : await withdrawAgenda(actor, event.id, currentTime()));
  redirect(
    desk(asked, slug, 'sessions', {
      done: done?.ok ? (published === true ? 'published' : 'withdrawn') : 'gone',
    }),
  );
}

export async function savePartAction(
  ...[asked, slug, kind, id, , data]: [string, string, PartKind, string | undefined, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, String(slug));
  if (!event || !isPartKind(kind)) return formError({ '': [t('planning.refused.notFound')] }, data);
  const parsed = parsePart(kind, formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const partId = id == null ? undefined : String(id);
  const saved = await savePart(actor, event.id, kind, partId, parsed.data, currentTime());
  if (!saved.ok) return formError({ '': [t(`planning.refused.${saved.reason}`)] }, data);
  redirect(desk(asked, slug, kind, { done: 'saved' }));
}

export async function deletePartAction(
  ...[asked, slug, kind, id]: [string, string, PartKind, string]
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, String(slug));
  if (!event || !isPartKind(kind)) redirect(`/${known(asked)}/organise`);
  const deleted = await deletePart(actor, event.id, kind, String(id), currentTime());
  if (deleted.ok) redirect(desk(asked, slug, kind, { done: 'deleted' }));
  // Its page says where it is in use
  const path = deleted.reason === 'inUse' ? `${kind}/${encodeURIComponent(String(id))}` : kind;
  redirect(desk(asked, slug, path, { done: deleted.reason }));
}
