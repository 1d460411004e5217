'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import {
  formError,
  formValues,
  issueErrors,
  sentRevision,
  type FormErrors,
  type FormState,
} from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { changeCodes, makeCodes, withdrawCodes, type CodeTarget } from './code-mutations';
import { parseBatch, parseCode, parseCodeMail, parseNewCodes } from './code-schema';
import { remindOfCodes, sendCodes } from './code-sending-mutations';
import { codeProblemText, codeRefusal } from './code-words';

/** Which code, or which batch. */
const codeTarget = z
  .object({ kind: z.enum(['batch', 'code']), id: sent.text })
  .transform(({ kind, id }): CodeTarget => (kind === 'batch' ? { batch: id } : { code: id }));

function listPath(locale: Locale, slug: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/codes`;
  return done ? `${path}?done=${done}` : path;
}

function pathOf(
  locale: Locale,
  slug: string,
  target: CodeTarget,
  query: Record<string, string> = {},
): string {
  const part =
    'batch' in target ? `batch/${encodeURIComponent(target.batch)}` : encodeURIComponent(target.code);
  const params = new URLSearchParams(query).toString();
  return `${listPath(locale, slug)}/${part}${params ? `?${params}` : ''}`;
}

/** The time zone in which times were typed; who may not see the event learns nothing of it. */
async function zoneOf(locale: Locale, slug: string): Promise<string> {
  const event = await findTeamEvent(await currentActor(), slug);
  if (!event) redirect(`/${locale}/organise`);
  return event.timeZone;
}

export const makeCodesAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const parsed = parseNewCodes(formValues(data), await zoneOf(locale, slug));
    if (!parsed.success) {
      const errors: FormErrors = issueErrors(parsed.issues, locale);
      for (const problem of parsed.problems) {
        errors[problem.field] = [...(errors[problem.field] ?? []), ...codeProblemText(problem, locale)];
      }
      return formError(errors, data);
    }
    const result = await makeCodes(await currentActor(), currentTime(), slug, parsed.data);
    if (result.ok) {
      const { batchId, made, mailed } = result.value;
      redirect(pathOf(locale, slug, { batch: batchId }, { made: String(made), mailed: String(mailed) }));
    }
    if (result.reason === 'notFound') redirect(listPath(locale, slug));
    const { field, words } = codeRefusal(result, locale);
    return formError({ [field]: [words] }, data);
  },
);

export const changeCodesAction = serverAction(
  [sent.locale, sent.text, codeTarget, sent.state, sent.form],
  async ([locale, slug, target, , data]): Promise<FormState> => {
    const zone = await zoneOf(locale, slug);
    const parsed = 'batch' in target ? parseBatch(formValues(data), zone) : parseCode(formValues(data), zone);
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const result = await changeCodes(
      await currentActor(),
      currentTime(),
      slug,
      target,
      parsed.data,
      sentRevision(data),
    );
    if (result.ok) redirect(pathOf(locale, slug, target, { done: 'changed' }));
    if (result.reason === 'notFound') redirect(listPath(locale, slug));
    const { field, words } = codeRefusal(result, locale);
    return formError({ [field]: [words] }, data);
  },
);

export const withdrawCodesAction = serverAction(
  [sent.locale, sent.text, codeTarget],
  async ([locale, slug, target]): Promise<void> => {
    const result = await withdrawCodes(await currentActor(), currentTime(), slug, target);
    if (!result.ok) redirect(listPath(locale, slug));
    const { expired } = result.value;
    if ('batch' in target) redirect(listPath(locale, slug, 'batchWithdrawn'));
    redirect(
      expired > 0 ? pathOf(locale, slug, target, { done: 'withdrawn' }) : listPath(locale, slug, 'deleted'),
    );
  },
);

export const sendCodesAction = serverAction(
  [sent.locale, sent.text, codeTarget, sent.state, sent.form],
  async ([locale, slug, target, , data]): Promise<FormState> => {
    const parsed = parseCodeMail(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const result = await sendCodes(
      await currentActor(),
      currentTime(),
      slug,
      'batch' in target ? target : { ...target, sentBefore: sentRevision(data) },
      parsed.data,
    );
    if (result.ok) redirect(pathOf(locale, slug, target, { mailed: String(result.value.mailed) }));
    if (result.reason === 'notFound') redirect(listPath(locale, slug));
    const t = translator(locale);
    const words = result.reason === 'stale' ? t('codes.problem.stale') : t('codes.problem.nothingToSend');
    return formError({ '': [words] }, data);
  },
);

/** Reminds those whose code of a batch is unused; the page says how many, or that nobody is due. */
export const remindOfCodesAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, batch]): Promise<void> => {
    const result = await remindOfCodes(await currentActor(), currentTime(), slug, batch);
    if (!result.ok && result.reason === 'notFound') redirect(listPath(locale, slug));
    const query: Record<string, string> = result.ok
      ? { mailed: String(result.value.mailed) }
      : { done: 'nobodyToRemind' };
    redirect(pathOf(locale, slug, { batch }, query));
  },
);
