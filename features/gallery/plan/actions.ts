'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { shaped } from '../schema';
import { deletePlan, movePlan, placeStations, renamePlan } from './mutations';
import { planName } from './schema';

function plansPage(locale: Locale, slug: string, rest = ''): string {
  return `/${locale}/organise/${encodeURIComponent(slug)}/exhibits/plans${rest}`;
}

const planPage = (locale: Locale, slug: string, planId: string, done: string) =>
  plansPage(locale, slug, `/${encodeURIComponent(planId)}?done=${done}`);

export const renamePlanAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, planId, , data]): Promise<FormState> => {
    const parsed = planName.safeParse(shaped(formValues(data)));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const plan = event && { eventId: event.id, planId, revision: sentRevision(data) };
    const renamed = plan && (await renamePlan(actor, plan, parsed.data.name, currentTime()));
    if (renamed?.ok) redirect(planPage(locale, slug, planId, 'renamed'));
    const t = translator(locale);
    return formError({ '': [t(`planDesk.refused.${renamed?.reason ?? 'notFound'}`)] }, data);
  },
);

/** The fields of every station, as they were left. */
export const placeStationsAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, planId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const plan = event && { eventId: event.id, planId, revision: sentRevision(data) };
    const typed = (field: string) => {
      const value = data.get(field);
      return typeof value === 'string' ? value : '';
    };
    const placed = plan && (await placeStations(actor, plan, typed, currentTime()));
    if (placed?.ok) redirect(planPage(locale, slug, planId, 'placed'));
    if (placed?.facts) {
      const faults = placed.facts.faults.map(({ field, reason }) => [
        field,
        [t(`planDesk.refused.${reason}`)],
      ]);
      return formError(Object.fromEntries(faults), data);
    }
    return formError({ '': [t(`planDesk.refused.${placed?.reason ?? 'notFound'}`)] }, data);
  },
);

export const movePlanAction = serverAction(
  [sent.locale, sent.text, sent.text, z.enum(['up', 'down'])],
  async ([locale, slug, planId, to]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const plan = event && { eventId: event.id, planId, to };
    const moved = plan && (await movePlan(actor, plan, currentTime()));
    redirect(plansPage(locale, slug, moved?.ok ? '?done=moved' : `?refused=${moved?.reason ?? 'notFound'}`));
  },
);

export const deletePlanAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, planId]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const plan = event && { eventId: event.id, planId };
    const deleted = plan && (await deletePlan(actor, plan, currentTime()));
    redirect(plansPage(locale, slug, deleted?.ok ? '?done=deleted' : '?refused=notFound'));
  },
);
