'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState, type FormValues } from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { parseBulk, tallyParams, type BulkWish } from './bulk';
import { bulkKey, carryOutBulk, undoMove, type BulkOrder } from './bulk-mutations';
import { parseMessage, parseWords } from './desk-schema';
import { queryOf } from '../exchange/export-format';

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

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
export async function bulkAction(
  ...[sentLocale, sentSlug, query, at, sentKey, , data]: [
    string,
    string,
    string,
    number,
    string,
    FormState,
    FormData,
  ]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const t = translator(locale);
  const slug = asText(sentSlug);
  const wish = parseBulk(queryOf(new URLSearchParams(asText(query))));
  const parsed = wish && orderOf(wish, formValues(data));
  if (!wish || !parsed) redirect(bulkPath(locale, slug));
  if (!parsed.ok) return formError(issueErrors(parsed.issues, locale), data);
  const now = currentTime();
  const { act } = wish;
  const key = act === 'move' ? bulkKey(now) : asText(sentKey).slice(0, 64);
  const sent = { wish, at: new Date(Number(at) || 0), order: parsed.order, key };
  const result = await carryOutBulk(await currentActor(), now, slug, sent);
  if (!result.ok) return formError({ '': [t(`desk.bulk.refused.${result.reason}`)] }, data);
  const undo: [string, string][] =
    parsed.order.act === 'move' && !parsed.order.mails && result.value.done > 0 ? [['key', key]] : [];
  const params = new URLSearchParams([['act', act], ...tallyParams(result.value), ...undo]);
  redirect(bulkPath(locale, slug, `/bulk/done?${params}`));
}

export async function undoMoveAction(
  ...[sentLocale, sentSlug, key]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const slug = asText(sentSlug);
  const result = await undoMove(await currentActor(), currentTime(), slug, asText(key));
  if (!result.ok) redirect(bulkPath(locale, slug));
  const params = new URLSearchParams([['act', 'undo'], ...tallyParams(result.value)]);
  redirect(bulkPath(locale, slug, `/bulk/done?${params}`));
}
