import { z } from 'zod';

const NOTE_LENGTH = 2_000;

const note = z
  .string()
  .max(NOTE_LENGTH)
  // Browsers send the line breaks of a text area as CR LF
  .transform((value) => value.replaceAll('\r\n', '\n').trim());

export const stopNote = z.object({ note: z.object({ de: note, en: note }) });
export type StopNote = z.output<typeof stopNote>['note'];
