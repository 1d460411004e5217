'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import {
  formError,
  formValues,
  issueErrors,
  type FormErrors,
  type FormState,
  type FormValues,
} from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent, unread } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { withFiles } from './questions/answer-mutations';
import { mayTry } from './attempts';
import { registrationChoice } from './choice-queries';
import { MOST_PEOPLE } from './own/delegation';
import { afterStep, peopleCount } from './own/delegation-steps';
import { delegationRefusalText } from './own/delegation-words';
import { sendLinks } from './mutations';
import { register, type RegisterResult } from './register-mutations';
import {
  parseDelegation,
  parseEmail,
  parseRegistration,
  type PartyInput,
  type RegistrationChoice,
} from './schema';
import { goesByItself, personPrefix } from './sending';
import { noPlaceText, refusedField } from './words';

/**
 * `registered`: the form's script goes `to` the page that says so. `changed`: the form of a delegation has one person more or
 * less, and what was typed.
 */
export type RegisterState =
  FormState | { status: 'registered'; to: string } | { status: 'changed'; values: FormValues };

/**
 * Registers one person. The page that answers is the same for a new address and for one that is registered already. A form
 * without script is led there; one that says it goes by itself is told where, since leading it on would render a page in here.
 */
export const registerAction = serverAction(
  [sent.locale, sent.text, unread<RegisterState>(), sent.form],
  async ([locale, eventSlug, , data]): Promise<RegisterState> => {
    if (!(await mayTry())) return refused(data, { '': [translator(locale)('registration.tooMany')] }, locale);
    const parsed = parseRegistration(data, await choiceAt(locale, eventSlug));
    if (!parsed.success) return refused(data, issueErrors(parsed.issues, locale), locale);
    return registerParty(locale, eventSlug, [''], parsed.data, data);
  },
);

/** The steps of the form of a delegation: one more person, one person less, or send it. */
export const registerGroupAction = serverAction(
  [sent.locale, sent.text, unread<RegisterState>(), sent.form],
  async ([locale, eventSlug, , data]): Promise<RegisterState> => {
    const values = formValues(data);
    const changed = afterStep(values, MOST_PEOPLE);
    if (changed) return { status: 'changed', values: changed };
    const count = peopleCount(values, MOST_PEOPLE);
    if (!(await mayTry())) return refused(data, { '': [translator(locale)('registration.tooMany')] }, locale);
    const parsed = parseDelegation(data, await choiceAt(locale, eventSlug), count);
    if (!parsed.success) return refused(data, issueErrors(parsed.issues, locale), locale);
    const prefixes = Array.from({ length: count }, (_, index) => personPrefix(index));
    return registerParty(locale, eventSlug, prefixes, parsed.data, data);
  },
);

async function choiceAt(locale: Locale, eventSlug: string): Promise<RegistrationChoice> {
  return (await registrationChoice(await currentActor(), eventSlug)) ?? redirect(`/${locale}`);
}

/** Where a script sends the form by itself, the form stays as it is, with its files. */
function refused(data: FormData, errors: FormErrors, locale: Locale): FormState {
  return formError(errors, data, goesByItself(data) ? undefined : locale);
}

/** `prefixes`: what stands before the names of each person's fields. */
async function registerParty(
  locale: Locale,
  eventSlug: string,
  prefixes: readonly string[],
  party: PartyInput,
  data: FormData,
): Promise<RegisterState> {
  const t = translator(locale);
  const actor = await currentActor();
  const now = currentTime();
  const forms = party.people.map(({ answers }, index) => ({ prefix: prefixes[index] ?? '', answers }));
  const result: RegisterResult | Awaited<ReturnType<typeof withFiles<RegisterResult>>> = await withFiles(
    forms,
    (stored) => {
      const people = party.people.map((person, index) => ({ ...person, answers: stored[index] ?? [] }));
      return register(actor, now, eventSlug, { ...party, people });
    },
  );
  if (result.ok) {
    const { beginning } = result.value;
    const done = `/${locale}/${eventSlug}/register/done`;
    const to = beginning === 'confirmed' ? done : `${done}/${beginning}`;
    return goesByItself(data) ? { status: 'registered', to } : redirect(to);
  }
  // Without script the answer is the page, made anew
  const stays = goesByItself(data);
  switch (result.reason) {
    case 'notFound':
      return redirect(`/${locale}`);
    case 'wrongFile':
      return refused(data, issueErrors(result.facts?.issues ?? [], locale), locale);
    case 'categoryGone':
      return refused(
        data,
        {
          [`${prefixes[0] ?? ''}categoryId`]: [
            t(stays ? 'registration.categoryGone' : 'registration.remade.category'),
          ],
        },
        locale,
      );
    case 'consentsChanged':
      return refused(
        data,
        { '': [t(stays ? 'registration.consentsChanged' : 'registration.remade.consents')] },
        locale,
      );
    case 'questionsChanged':
      return refused(
        data,
        { '': [t(stays ? 'registration.questionsChanged' : 'registration.remade.questions')] },
        locale,
      );
    case 'noPlace': {
      const { refusal, event: full, offer: current } = result.facts;
      if (party.contact) {
        const words = delegationRefusalText(refusal, party.people, full, current, locale, now);
        return refused(data, { [refusedField(refusal) === 'code' ? 'code' : '']: words }, locale);
      }
      const words = noPlaceText(refusal, full, current, locale, now);
      return refused(data, { [refusedField(refusal)]: words }, locale);
    }
  }
}

/** Sends the link to an address, if it is registered; the answer does not tell. */
export const sendLinkAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, eventSlug, , data]): Promise<FormState> => {
    const t = translator(locale);
    if (!(await mayTry())) return formError({ '': [t('registration.tooMany')] }, data);
    const parsed = parseEmail(data);
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    await sendLinks(await currentActor(), currentTime(), eventSlug, parsed.data.email);
    return { status: 'done', message: t('ticket.linkSent') };
  },
);
