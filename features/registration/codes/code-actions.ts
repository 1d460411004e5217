'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import {
  formError,
  formValues,
  issueErrors,
  sentRevision,
  type FormErrors,
  type FormState,
} from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { changeCodes, makeCodes, withdrawCodes, type CodeTarget } from './code-mutations';
import { parseBatch, parseCode, parseCodeMail, parseNewCodes } from './code-schema';
import { remindOfCodes, sendCodes } from './code-sending-mutations';
import { codeProblemText, codeRefusal } from './code-words';

/** As it comes from outside: which code, or which batch. */
type Sent = { kind: string; id: string };

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

function targetOf({ kind, id }: Sent): CodeTarget {
  return kind === 'batch' ? { batch: asText(id) } : { code: asText(id) };
}

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

export async function makeCodesAction(
  ...[sentLocale, sentSlug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const slug = asText(sentSlug);
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
    redirect(pathOf(locale, slug, { batch: batchId }, { made: asText(made), mailed: asText(mailed) }));
  }
  if (result.reason === 'notFound') redirect(listPath(locale, slug));
  const { field, words } = codeRefusal(result, locale);
  return formError({ [field]: [words] }, data);
}

export async function changeCodesAction(
  ...[sentLocale, sentSlug, sent, , data]: [string, string, Sent, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const slug = asText(sentSlug);
  const target = targetOf(sent);
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
}

export async function withdrawCodesAction(
  ...[sentLocale, slug, sent]: [string, string, Sent]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const target = targetOf(sent);
  const result = await withdrawCodes(await currentActor(), currentTime(), asText(slug), target);
  if (!result.ok) redirect(listPath(locale, slug));
  const { expired } = result.value;
  if ('batch' in target) redirect(listPath(locale, slug, 'batchWithdrawn'));
  redirect(
    expired > 0 ? pathOf(locale, slug, target, { done: 'withdrawn' }) : listPath(locale, slug, 'deleted'),
  );
}

export async function sendCodesAction(
  ...[sentLocale, sentSlug, sent, , data]: [string, string, Sent, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const slug = asText(sentSlug);
  const parsed = parseCodeMail(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const target = targetOf(sent);
  const result = await sendCodes(
    await currentActor(),
    currentTime(),
    slug,
    'batch' in target ? target : { ...target, sentBefore: sentRevision(data) },
    parsed.data,
  );
  if (result.ok) redirect(pathOf(locale, slug, target, { mailed: asText(result.value.mailed) }));
  if (result.reason === 'notFound') redirect(listPath(locale, slug));
  const t = translator(locale);
  const words = result.reason === 'stale' ? t('codes.problem.stale') : t('codes.problem.nothingToSend');
  return formError({ '': [words] }, data);
}

/** Reminds those whose code of a batch is unused; the page says how many, or that nobody is due. */
export async function remindOfCodesAction(
  ...[sentLocale, sentSlug, sentBatch]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const [slug, batch] = [asText(sentSlug), asText(sentBatch)];
  const result = await remindOfCodes(await currentActor(), currentTime(), slug, batch);
  if (!result.ok && result.reason === 'notFound') redirect(listPath(locale, slug));
  const query: Record<string, string> = result.ok
    ? { mailed: asText(result.value.mailed) }
    : { done: 'nobodyToRemind' };
  redirect(pathOf(locale, slug, { batch }, query));
}
