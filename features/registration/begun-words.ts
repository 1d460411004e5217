import type { Event } from '@/features/events/queries';
import { formatDate } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { CONFIRM_HOURS } from './admission';
import type { Beginning } from './lifecycle';

/** How a registration begins that has no certain place yet. */
export type Begun = Exclude<Beginning, 'confirmed'>;

const begun = ['unconfirmed', 'pending', 'waiting'] as const satisfies readonly Begun[];

export function isBegun(text: string): text is Begun {
  return begun.some((one) => one === text);
}

export type BegunWords = { title: string; lead: string; mail: string; steps: string[] };

/** What happens next, for everyone who has sent the form: for a new address the same as for one that is known. */
export function begunWords(event: Event, locale: Locale, status: Begun | 'confirmed'): BegunWords {
  const t = translator(locale);
  const date = formatDate(event.startsAt, locale, event.timeZone);
  if (status === 'confirmed') {
    return {
      title: t('registration.done.title'),
      lead: t('registration.done.lead'),
      mail: t('registration.done.mail'),
      steps: [
        t('registration.done.stepMail'),
        t('registration.done.stepTicket', { date }),
        t('registration.done.stepChange'),
      ],
    };
  }
  const values = { hours: status === 'unconfirmed' ? CONFIRM_HOURS : event.offerHours };
  return {
    title: t(`registration.begun.${status}.title`),
    lead: t(`registration.begun.${status}.lead`, values),
    mail: t(`registration.begun.${status}.mail`),
    steps: [
      t(`registration.begun.${status}.stepMail`),
      t(`registration.begun.${status}.stepNext`, values),
      t(`registration.begun.${status}.stepElse`, values),
    ],
  };
}
