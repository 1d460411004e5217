'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { known } from '../exhibit-place';
import { shaped } from '../schema';
import { deletePlan, movePlan, placeStations, renamePlan } from './mutations';
import { planName } from './schema';

function plansPage(asked: string, slug: string, rest = ''): string {
  return `/${known(asked)}/organise/${encodeURIComponent(asText(slug))}/exhibits/plans${rest}`;
}

const planPage = (asked: string, slug: string, planId: string, done: string) =>
  plansPage(asked, slug, `/${encodeURIComponent(asText(planId))}?done=${done}`);

export async function renamePlanAction(
  ...[asked, slug, planId, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const parsed = planName.safeParse(shaped(formValues(data)));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const plan = event && { eventId: event.id, planId: asText(planId), revision: sentRevision(data) };
  const renamed = plan && (await renamePlan(actor, plan, parsed.data.name, currentTime()));
  if (renamed?.ok) redirect(planPage(asked, slug, planId, 'renamed'));
  const t = translator(locale);
  return formError({ '': [t(`planDesk.refused.${renamed?.reason ?? 'notFound'}`)] }, data);
}

/** The fields of every station, as they were left. */
export async function placeStationsAction(
  ...[asked, slug, planId, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const t = translator(known(asked));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const plan = event && { eventId: event.id, planId: asText(planId), revision: sentRevision(data) };
  const typed = (field: string) => {
    const value = data.get(field);
    return typeof value === 'string' ? value : '';
  };
  const placed = plan && (await placeStations(actor, plan, typed, currentTime()));
  if (placed?.ok) redirect(planPage(asked, slug, planId, 'placed'));
  if (placed?.facts) {
    const faults = placed.facts.faults.map(({ field, reason }) => [field, [t(`planDesk.refused.${reason}`)]]);
    return formError(Object.fromEntries(faults), data);
  }
  return formError({ '': [t(`planDesk.refused.${placed?.reason ?? 'notFound'}`)] }, data);
}

export async function movePlanAction(
  ...[asked, slug, planId, to]: [string, string, string, 'up' | 'down']
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const plan =
    event && ({ eventId: event.id, planId: asText(planId), to: to === 'up' ? to : 'down' } as const);
  const moved = plan && (await movePlan(actor, plan, currentTime()));
  redirect(plansPage(asked, slug, moved?.ok ? '?done=moved' : `?refused=${moved?.reason ?? 'notFound'}`));
}

export async function deletePlanAction(asked: string, slug: string, planId: string): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const plan = event && { eventId: event.id, planId: asText(planId) };
  const deleted = plan && (await deletePlan(actor, plan, currentTime()));
  redirect(plansPage(asked, slug, deleted?.ok ? '?done=deleted' : '?refused=notFound'));
}
