import { z } from 'zod';
import { exhibitParts } from '@/db/choices';

export const WORDS_LENGTH = 4_000;

// Browsers send the line breaks of a text area as CR LF
const text = z
  .string()
  .max(WORDS_LENGTH)
  .transform((value) => value.replaceAll('\r\n', '\n').trim());

/** What is said about a part of an exhibit. */
export const newComment = z.object({
  part: z.enum(exhibitParts),
  text: text.refine((value) => value !== '', { params: { key: 'required' } }),
});
export type NewComment = z.output<typeof newComment>;

/** What goes with a decision. */
export const decisionWords = text.default('');

const line = z.string().trim().max(200);
const number = z.coerce.number().int().min(1).max(9_999);

export const stationDetails = z.object({
  number,
  name: z.object({ de: line, en: line }),
  roomId: z
    .string()
    .max(64)
    .transform((value) => value || null),
  exhibitId: z
    .string()
    .max(64)
    .transform((value) => value || null),
  stepFree: z
    .string()
    .default('')
    .transform((ticked) => ticked !== ''),
});
export type StationDetails = z.output<typeof stationDetails>;
