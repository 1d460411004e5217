import { z } from 'zod';
import type { FormValues } from '@/lib/form';
import { cleanLine, cleanText, isVisible } from '../cleaning';

/** Longest texts, in characters. */
export const deskLimits = { words: 2_000, note: 2_000, subject: 150, message: 10_000, view: 60 } as const;

const required = { params: { key: 'required' } };
const line = (maximum: number) =>
  z
    .string()
    .overwrite((value) => cleanLine(value, maximum))
    .max(maximum)
    .refine(isVisible, required);
const optionalText = (maximum: number) =>
  z
    .string()
    .overwrite((value) => cleanText(value, maximum))
    .max(maximum);
const text = (maximum: number) => optionalText(maximum).refine(isVisible, required);

const wordsShape = z.object({ words: optionalText(deskLimits.words) });
const noteShape = z.object({ note: text(deskLimits.note) });
const messageShape = z.object({ subject: line(deskLimits.subject), text: text(deskLimits.message) });
const viewShape = z.object({ name: line(deskLimits.view) });

const sent = (values: FormValues, name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** What an organiser says with a decision; may be nothing. */
export function parseWords(values: FormValues) {
  return wordsShape.safeParse({ words: sent(values, 'words') });
}

export function parseNote(values: FormValues) {
  return noteShape.safeParse({ note: sent(values, 'note') });
}

export type DeskMessage = z.output<typeof messageShape>;

export function parseMessage(values: FormValues) {
  return messageShape.safeParse({ subject: sent(values, 'subject'), text: sent(values, 'text') });
}

export function parseViewName(values: FormValues) {
  return viewShape.safeParse({ name: sent(values, 'name') });
}
