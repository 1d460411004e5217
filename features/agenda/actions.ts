'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deskAddress } from './desk-address';
import { deleteSession, saveSession } from './mutations';
import { findPart } from './queries';
import { parseSession } from './schema';
import { withEnd } from './session-end';

export const saveSessionAction = serverAction(
  [sent.locale, sent.text, sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) return formError({ '': [t('sessions.refused.notFound')] }, data);
    const values = formValues(data);
    const format = await findPart(actor, event, 'formats', asText(values.formatId));
    const parsed = parseSession(withEnd(values, format, event.timeZone), event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const identity = id === undefined ? undefined : { id, updatedAt: new Date(sentRevision(data)) };
    const saved = await saveSession(actor, event.id, identity, parsed.data, currentTime());
    if (saved.ok) redirect(deskAddress(locale, slug, 'sessions', { saved: saved.value.id }));
    return saved.reason === 'slugTaken'
      ? formError({ slug: [t('error.slugTaken')] }, data)
      : formError({ '': [t(`sessions.refused.${saved.reason}`)] }, data);
  },
);

export const deleteSessionAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const deleted = event && (await deleteSession(actor, event.id, id, currentTime()));
    if (deleted?.ok) redirect(deskAddress(locale, slug, 'sessions', { done: 'deleted' }));
    // Its page says how many signed up, and leads to cancelling it
    if (deleted && deleted.reason !== 'notFound') {
      redirect(deskAddress(locale, slug, `sessions/${encodeURIComponent(id)}`, { done: deleted.reason }));
    }
    redirect(deskAddress(locale, slug, 'sessions', { done: 'gone' }));
  },
);
