'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { deskAddress, knownLocale } from '../desk-address';
import { addMaterial, changeMaterial, setPicture } from './mutations';
import { parseLink } from './schema';

/** The place on a page where its files are. */
const FILES = '#files';

export async function removePictureAction(
  ...[asked, slug, kind, id]: [string, string, 'speakers' | 'rooms', string]
): Promise<void> {
  const known = kind === 'rooms' ? 'rooms' : 'speakers';
  const removed = await setPicture(
    await currentActor(),
    { kind: known, id: asText(id) },
    undefined,
    currentTime(),
  );
  const upload = removed.ok ? 'removed' : removed.reason;
  redirect(deskAddress(asked, slug, `${known}/${encodeURIComponent(asText(id))}`, { upload }) + FILES);
}

export async function addLinkAction(
  ...[asked, slug, sessionId, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = knownLocale(asked);
  const t = translator(locale);
  const parsed = parseLink(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const { linkTitle: title, linkUrl: url } = parsed.data;
  const link = { kind: 'link' as const, title, url };
  const added = event && (await addMaterial(actor, asText(sessionId), link, currentTime()));
  if (!added?.ok) return formError({ '': [t(`files.refused.${added?.reason ?? 'notFound'}`)] }, data);
  const page = `sessions/${encodeURIComponent(asText(sessionId))}`;
  redirect(deskAddress(asked, slug, page, { upload: 'done' }) + FILES);
}

export async function changeMaterialAction(
  ...[asked, slug, sessionId, materialId, change]: [string, string, string, string, 'remove' | 'up' | 'down']
): Promise<void> {
  const known = change === 'up' || change === 'down' ? change : 'remove';
  const changed = await changeMaterial(await currentActor(), asText(materialId), known, currentTime());
  const upload = !changed.ok ? changed.reason : known === 'remove' ? 'removed' : 'moved';
  const page = `sessions/${encodeURIComponent(asText(sessionId))}`;
  redirect(deskAddress(asked, slug, page, { upload }) + FILES);
}
