import { z } from 'zod';

export const NAME_LENGTH = 100;
const NOTE_LENGTH = 2_000;

const note = z
  .string()
  .max(NOTE_LENGTH)
  .transform((value) => value.replaceAll('\r\n', '\n').trim());
/** Control characters have no place in a name that stands in lists. */
const name = z
  .string()
  .transform((value) => value.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .pipe(z.string().max(NAME_LENGTH));

/** The form of a release: `mark` stands for the preview that it was under. */
export const releaseSchema = z.object({
  name,
  note: z.object({ de: note, en: note }),
  mark: z.string().max(100),
});
