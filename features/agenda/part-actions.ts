'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { asksForRows } from './absence-rows';
import { deskAddress } from './desk-address';
import { deletePart, savePart } from './part-mutations';
import { isPartKind, parsePart, type PartKind } from './schema';

export const savePartAction = serverAction(
  [sent.locale, sent.text, z.custom<PartKind>(isPartKind), sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, kind, id, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) return formError({ '': [t('planning.refused.notFound')] }, data);
    const values = formValues(data);
    if (asksForRows(values)) return formError({}, data);
    const parsed = parsePart(kind, values, event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const identity = id === undefined ? undefined : { id, revision: sentRevision(data) };
    const saved = await savePart(actor, event.id, kind, identity, parsed.data, currentTime());
    if (!saved.ok) return formError({ '': [t(`planning.refused.${saved.reason}`)] }, data);
    redirect(deskAddress(locale, slug, kind, { done: 'saved' }));
  },
);

export const deletePartAction = serverAction(
  [sent.locale, sent.text, z.custom<PartKind>(isPartKind), sent.text],
  async ([locale, slug, kind, id]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) redirect(`/${locale}/organise`);
    const deleted = await deletePart(actor, event.id, kind, id, currentTime());
    if (deleted.ok) redirect(deskAddress(locale, slug, kind, { done: 'deleted' }));
    // Its page says where it is in use
    const path = deleted.reason === 'inUse' ? `${kind}/${encodeURIComponent(id)}` : kind;
    redirect(deskAddress(locale, slug, path, { done: deleted.reason }));
  },
);
