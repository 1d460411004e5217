import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Refusal } from '@/lib/result';
import type { CodeProblem } from './code-schema';
import type { CodeChangeRefusal, KeepingRefusal } from './codes';
import { MOST_CODES } from './invited';

/** More of a long list would bury the form under what is wrong with it. */
const MOST_LINES = 10;

/** What is wrong with a form that makes codes, beside its single fields: a sentence each. */
export function codeProblemText({ problem }: CodeProblem, locale: Locale): string[] {
  const t = translator(locale);
  switch (problem.reason) {
    case 'lines': {
      const named = problem.facts
        .slice(0, MOST_LINES)
        .map(({ line, reason }) => t(`codes.problem.line.${reason}`, { line }));
      const more = problem.facts.length - named.length;
      return more > 0 ? [...named, t('codes.problem.moreLines', { count: more })] : named;
    }
    case 'tooMany':
      return [t('codes.problem.tooMany', { most: MOST_CODES, count: problem.facts.count })];
    case 'countAndList':
    case 'nobodyToMail':
      return [t(`codes.problem.${problem.reason}`)];
  }
}

/** Why codes were not made or changed, and the field that it concerns. */
export function codeRefusal(
  refusal: KeepingRefusal | CodeChangeRefusal | Refusal<'categoryGone', never> | Refusal<'stale', never>,
  locale: Locale,
): { field: string; words: string } {
  const t = translator(locale);
  switch (refusal.reason) {
    case 'notEnoughPlaces': {
      const { wanted, left, name } = refusal.facts;
      const words =
        name === null
          ? t('codes.problem.notEnoughPlaces', { wanted, left })
          : t('codes.problem.notEnoughInCategory', {
              wanted,
              left,
              name: pickLocalized(name, locale).text,
            });
      return { field: 'uses', words };
    }
    case 'usesBelowUsed':
      return { field: 'uses', words: t('codes.problem.usesBelowUsed', { used: refusal.facts.used }) };
    case 'expiryPast':
      return { field: 'expiresAt', words: t('codes.problem.expiryPast') };
    case 'stale':
      return { field: '', words: t('codes.problem.changed') };
    case 'categoryGone':
      return { field: 'categoryId', words: t('registration.categoryGone') };
  }
}

/** "3 von 20", or that nothing is left. */
export function usedText({ used, uses }: { used: number; uses: number }, locale: Locale): string {
  const t = translator(locale);
  return used >= uses && uses > 1 ? t('codes.usedAll', { uses }) : t('codes.usedOf', { used, uses });
}
