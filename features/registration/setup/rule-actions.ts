'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveRules } from './rule-mutations';
import { parseRules } from './rule-schema';

export async function saveRulesAction(
  ...[locale, slug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  if (!isLocale(locale)) redirect('/');
  const t = translator(locale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event) return formError({ '': [t('rules.refused.notFound')] }, data);
  const parsed = parseRules(formValues(data), event.timeZone);
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const saved = await saveRules(actor, currentTime(), event.slug, sentRevision(data), parsed.data);
  if (!saved.ok) return formError({ '': [t(`rules.refused.${saved.reason}`)] }, data);
  redirect(`/${locale}/organise/${event.slug}/rules?saved=1`);
}
