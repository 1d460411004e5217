'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { asksForRows } from './absence-rows';
import { deskAddress, knownLocale } from './desk-address';
import { deletePart, savePart } from './part-mutations';
import { isPartKind, parsePart, type PartKind } from './schema';

export async function savePartAction(
  ...[asked, slug, kind, id, , data]: [string, string, PartKind, string | undefined, FormState, FormData]
): Promise<FormState> {
  const locale = knownLocale(asked);
  const t = translator(locale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event || !isPartKind(kind)) return formError({ '': [t('planning.refused.notFound')] }, data);
  const values = formValues(data);
  if (asksForRows(values)) return formError({}, data);
  const parsed = parsePart(kind, values, event.timeZone);
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const identity = id == null ? undefined : { id: asText(id), revision: sentRevision(data) };
  const saved = await savePart(actor, event.id, kind, identity, parsed.data, currentTime());
  if (!saved.ok) return formError({ '': [t(`planning.refused.${saved.reason}`)] }, data);
  redirect(deskAddress(asked, slug, kind, { done: 'saved' }));
}

export async function deletePartAction(
  ...[asked, slug, kind, id]: [string, string, PartKind, string]
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event || !isPartKind(kind)) redirect(`/${knownLocale(asked)}/organise`);
  const deleted = await deletePart(actor, event.id, kind, asText(id), currentTime());
  if (deleted.ok) redirect(deskAddress(asked, slug, kind, { done: 'deleted' }));
  // Its page says where it is in use
  const path = deleted.reason === 'inUse' ? `${kind}/${encodeURIComponent(asText(id))}` : kind;
  redirect(deskAddress(asked, slug, path, { done: deleted.reason }));
}
