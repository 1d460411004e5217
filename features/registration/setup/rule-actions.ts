'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { saveRules } from './rule-mutations';
import { parseRules } from './rule-schema';

export const saveRulesAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) return formError({ '': [t('rules.refused.notFound')] }, data);
    const parsed = parseRules(formValues(data), event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const saved = await saveRules(actor, currentTime(), event.slug, sentRevision(data), parsed.data);
    if (!saved.ok) return formError({ '': [t(`rules.refused.${saved.reason}`)] }, data);
    redirect(`/${locale}/organise/${event.slug}/rules?saved=1`);
  },
);
