'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState, type FormValues } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { parseBulk, tallyParams, type BulkWish } from './bulk';
import { bulkKey, carryOutBulk, undoMove, type BulkOrder } from './bulk-mutations';
import { parseMessage, parseWords } from './desk-schema';
import { queryOf } from '../exchange/export-format';

function bulkPath(locale: Locale, slug: string, rest = ''): string {
  return `/${locale}/organise/${encodeURIComponent(slug)}/registrations${rest}`;
}

type Parsed = { ok: true; order: BulkOrder } | { ok: false; issues: Parameters<typeof issueErrors>[0] };

function orderOf({ act, to }: BulkWish, values: FormValues): Parsed | undefined {
  switch (act) {
    case 'approve':
    case 'decline': {
      const parsed = parseWords(values);
      return parsed.success
        ? { ok: true, order: { act, words: parsed.data.words } }
        : { ok: false, issues: parsed.error.issues };
    }
    case 'message': {
      const parsed = parseMessage(values);
      return parsed.success
        ? { ok: true, order: { act, message: parsed.data } }
        : { ok: false, issues: parsed.error.issues };
    }
    case 'cancel':
      return { ok: true, order: { act } };
    case 'move':
      return { ok: true, order: { act, to, mails: Boolean(values.mails) } };
    case 'export':
      return undefined;
  }
}

/** `query`: what the summary was asked for; `at`: when it was made, in milliseconds; `key`: of the form that was sent. */
export const bulkAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.time, sent.text, sent.state, sent.form],
  async ([locale, slug, query, at, sentKey, , data]): Promise<FormState> => {
    const t = translator(locale);
    const wish = parseBulk(queryOf(new URLSearchParams(query)));
    const parsed = wish && orderOf(wish, formValues(data));
    if (!wish || !parsed) redirect(bulkPath(locale, slug));
    if (!parsed.ok) return formError(issueErrors(parsed.issues, locale), data);
    const now = currentTime();
    const { act } = wish;
    const key = act === 'move' ? bulkKey(now) : sentKey.slice(0, 64);
    const order = { wish, at, order: parsed.order, key };
    const result = await carryOutBulk(await currentActor(), now, slug, order);
    if (!result.ok) return formError({ '': [t(`desk.bulk.refused.${result.reason}`)] }, data);
    const undo: [string, string][] =
      parsed.order.act === 'move' && !parsed.order.mails && result.value.done > 0 ? [['key', key]] : [];
    const params = new URLSearchParams([['act', act], ...tallyParams(result.value), ...undo]);
    redirect(bulkPath(locale, slug, `/bulk/done?${params}`));
  },
);

export const undoMoveAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, key]): Promise<void> => {
    const result = await undoMove(await currentActor(), currentTime(), slug, key);
    if (!result.ok) redirect(bulkPath(locale, slug));
    const params = new URLSearchParams([['act', 'undo'], ...tallyParams(result.value)]);
    redirect(bulkPath(locale, slug, `/bulk/done?${params}`));
  },
);
