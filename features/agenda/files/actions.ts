'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deskAddress } from '../desk-address';
import { addMaterial, changeMaterial, setPicture } from './mutations';
import { parseLink } from './schema';

/** The place on a page where its files are. */
const FILES = '#files';

export const removePictureAction = serverAction(
  [sent.locale, sent.text, z.enum(['speakers', 'rooms']), sent.text],
  async ([locale, slug, kind, id]): Promise<void> => {
    const removed = await setPicture(await currentActor(), { kind, id }, undefined, currentTime());
    const upload = removed.ok ? 'removed' : removed.reason;
    redirect(deskAddress(locale, slug, `${kind}/${encodeURIComponent(id)}`, { upload }) + FILES);
  },
);

export const addLinkAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, sessionId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = parseLink(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const { linkTitle: title, linkUrl: url } = parsed.data;
    const link = { kind: 'link' as const, title, url };
    const added = event && (await addMaterial(actor, sessionId, link, currentTime()));
    if (!added?.ok) return formError({ '': [t(`files.refused.${added?.reason ?? 'notFound'}`)] }, data);
    const page = `sessions/${encodeURIComponent(sessionId)}`;
    redirect(deskAddress(locale, slug, page, { upload: 'done' }) + FILES);
  },
);

export const changeMaterialAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, z.enum(['remove', 'up', 'down'])],
  async ([locale, slug, sessionId, materialId, change]): Promise<void> => {
    const changed = await changeMaterial(await currentActor(), materialId, change, currentTime());
    const upload = !changed.ok ? changed.reason : change === 'remove' ? 'removed' : 'moved';
    const page = `sessions/${encodeURIComponent(sessionId)}`;
    redirect(deskAddress(locale, slug, page, { upload }) + FILES);
  },
);
