'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { shaped } from '../schema';
import { readMove } from '../tour/order';
import { parseBulk } from './bulk';
import { carryOutBulk } from './bulk-mutations';
import { moveExhibit } from './order-mutations';
import { stationDetails } from './schema';
import { deleteStation, saveStation } from './station-mutations';

function desk(locale: Locale, slug: string, path: string): string {
  return `/${locale}/organise/${encodeURIComponent(slug)}/exhibits${path}`;
}

/** `query`: what the summary was asked for. */
export const bulkExhibitsAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, query]): Promise<void> => {
    const params = new URLSearchParams(query);
    const pairs = [...new Set(params.keys())].map((name): [string, string[]] => [name, params.getAll(name)]);
    const wish = parseBulk(
      Object.fromEntries(pairs.map(([name, values]) => [name, values.length > 1 ? values : values[0]])),
    );
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const tally = event && wish && (await carryOutBulk(actor, event, wish, locale, currentTime()));
    if (!tally) redirect(desk(locale, slug, '?refused=notFound'));
    const left = Object.values(tally.left).reduce((sum, count) => sum + count, 0);
    const outcome = { done: wish.act, count: String(tally.done), left: String(left) };
    redirect(desk(locale, slug, `?${new URLSearchParams(outcome)}`));
  },
);

/** Moves an exhibit: by a button or by dragging (`move`), or to a place that was typed (`exhibit`, `place`, counted from 1). */
export const orderExhibitsAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const { move, exhibit, place } = formValues(data);
    const typed = /^\d{1,4}$/.test(asText(place)) ? `${asText(exhibit)}:${Number(place) - 1}` : '';
    const wanted = readMove(move ?? typed);
    if (!wanted) {
      return formError(
        move ? { '': [t('exhibits.order.noPlace')] } : { place: [t('exhibits.order.noPlace')] },
        data,
      );
    }
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const moved = event && (await moveExhibit(actor, event.id, wanted.id, wanted.to, currentTime()));
    if (!moved) return formError({ '': [t('exhibits.refused.notFound')] }, data);
    if (!moved.ok) {
      const [field, words] =
        moved.reason === 'noPlace'
          ? [move ? '' : 'place', t('exhibits.order.noPlace')]
          : ['', t('exhibits.refused.notFound')];
      return formError({ [field]: [words] }, data);
    }
    return { status: 'done', message: t('exhibits.order.moved', { number: moved.value.number }) };
  },
);

export const saveStationAction = serverAction(
  [sent.locale, sent.text, sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = stationDetails.safeParse(shaped(formValues(data)));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const saved = event && (await saveStation(actor, event.id, id, parsed.data, currentTime()));
    if (saved && !saved.ok && saved.reason === 'numberTaken') {
      return formError({ number: [t('exhibits.stations.numberTaken')] }, data);
    }
    if (!saved?.ok) return formError({ '': [t('exhibits.refused.notFound')] }, data);
    redirect(desk(locale, slug, '/stations?done=saved'));
  },
);

export const deleteStationAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, stationId]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const deleted = event && (await deleteStation(actor, event.id, stationId, currentTime()));
    redirect(desk(locale, slug, `/stations?${deleted?.ok ? 'done=deleted' : 'refused=notFound'}`));
  },
);
