import { z } from 'zod';
import { galleryModerations } from '@/db/choices';
import { cleanLine, cleanText, isVisible } from '@/features/registration/cleaning';
import { locales } from '@/lib/i18n/locale';
import { moderationActs } from './talk';

export const limits = {
  name: 100,
  organisation: 200,
  question: 1_000,
  answer: 4_000,
  message: 2_000,
} as const;

const line = (maximum: number) =>
  z
    .string()
    .transform((value) => cleanLine(value, maximum))
    .pipe(z.string().max(maximum));
const text = (maximum: number) =>
  z
    .string()
    .transform((value) => cleanText(value, maximum))
    .pipe(z.string().max(maximum));
const visible = { params: { key: 'required' } };

/** A question; `name` is shown with it, empty for none. */
export const questionInput = z.object({
  text: text(limits.question).refine(isVisible, visible),
  name: line(limits.name),
  locale: z.enum(locales),
});
export type QuestionInput = z.output<typeof questionInput>;

/** "We want to take this over". `consent`: name and address may be told to the exhibitors once they agree. */
export const requestInput = z
  .object({
    contactName: line(limits.name).refine(isVisible, visible),
    organisation: line(limits.organisation).refine(isVisible, visible),
    message: text(limits.message).refine(isVisible, visible),
    locale: z.enum(locales),
    // Not optional: what may be left out is not checked where it is
    consent: z.string().refine((value) => value === 'on', { params: { key: 'consent' } }),
  })
  .transform(({ contactName: name, ...rest }) => ({ ...rest, name }));
export type RequestInput = Omit<z.output<typeof requestInput>, 'consent'>;

/** The name of the field of an answer: several of them are on one page. */
export function answerField(questionId: string): `answer-${string}` {
  return `answer-${questionId}`;
}
export const answerText = text(limits.answer).refine(isVisible, visible);

export const moderationInput = z.object({ moderation: z.enum(galleryModerations) });
const MOST_AT_ONCE = 100;
/** What to do with which questions. */
export const actInput = z.object({
  act: z.enum(moderationActs),
  ids: z.array(z.string().max(60)).min(1).max(MOST_AT_ONCE),
});
