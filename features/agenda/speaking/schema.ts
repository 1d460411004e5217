import { z } from 'zod';
import { slotAnswers } from '@/db/choices';
import type { FormValues } from '@/lib/form';
import { proposalFields, type ProposalField, type ProposalSubject } from './proposal';

const LINE_LENGTH = 200;
const TEXT_LENGTH = 20_000;
const WORDS_LENGTH = 2_000;

const text = (maximum: number) =>
  z
    .string()
    .max(maximum)
    // Browsers send the line breaks of a text area as CR LF
    .transform((value) => value.replaceAll('\r\n', '\n').trim());
const line = z.string().trim().max(LINE_LENGTH);
const long: readonly ProposalField[] = ['abstract.de', 'abstract.en', 'biography.de', 'biography.en'];

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

const shapeOf = (subject: ProposalSubject) =>
  z.object(
    Object.fromEntries(
      proposalFields[subject].map((field) => [field, long.includes(field) ? text(TEXT_LENGTH) : line]),
    ),
  );
const schemas = {
  session: shapeOf('session').refine((texts) => texts['title.de'] !== '' || texts['title.en'] !== '', {
    path: ['title'],
    params: { key: 'required' },
  }),
  profile: shapeOf('profile'),
} as const;

/** The words that a speaker proposes for a session, or about themselves; the fields are named as in `proposalFields`. */
export function parseProposal(subject: ProposalSubject, values: FormValues) {
  const sent = Object.fromEntries(proposalFields[subject].map((field) => [field, one(values[field])]));
  return schemas[subject].safeParse(sent);
}

const answer = z.object({
  answer: z.enum(slotAnswers).exclude(['open']),
  /** Milliseconds since 1970: the time that was shown. */
  startsAt: z.coerce.number().int(),
  words: text(WORDS_LENGTH),
});
export type SlotAnswer = z.output<typeof answer>;

export function parseAnswer(values: FormValues) {
  const { answer: given, startsAt, words } = values;
  return answer.safeParse({ answer: one(given), startsAt: one(startsAt), words: one(words) });
}

/** The field for why something is sent back; on one page there are many. */
export function reasonField(id: string): string {
  return `words-${id}`;
}

/** Why something is sent back: nobody should have to guess. */
export function parseReason(value: unknown) {
  return text(WORDS_LENGTH)
    .pipe(z.string().min(1))
    .safeParse(typeof value === 'string' ? value : '');
}
