import { z } from 'zod';
import type { FormState } from './form';
import { locales } from './i18n/locale';

/** No address that the server takes is longer, and nothing that a page binds to an action is longer than an address. */
const LONGEST_TEXT = 16_000;

/** The last that a Date can hold. */
const LAST_TIME = 8.64e15;

const text = z
  .string()
  .max(LONGEST_TEXT)
  // Half a character fits into no address
  .refine((sent) => !/\p{Cs}/u.test(sent));

/** What may be sent in an argument of a server action. */
export const sent = {
  locale: z.enum(locales),
  /** Of any wording: whether there is a thing with such an id, or an event at such an address, the action itself asks. */
  text,
  /** A count, a number or a revision. */
  number: z.int(),
  /** In milliseconds since 1970. */
  time: z
    .int()
    .max(LAST_TIME)
    .min(0)
    .transform((milliseconds) => new Date(milliseconds)),
  flag: z.boolean(),
  form: z.instanceof(FormData),
  /** The state before, which React sends back and no action reads. */
  state: unread<FormState>(),
};

/** Of the type for who calls the action; anything at all for the action, which looks at it itself. */
export function unread<Meant>() {
  return z.custom<Meant>().transform((value): unknown => value);
}
