import { z } from 'zod';
import type { FormValues } from '@/lib/form';
import type { Localized } from '@/lib/i18n/locale';
import { posterTexts } from '../schema';
import type { MediaKind } from './uploads';

const LINE_LENGTH = 200;
const TEXT_LENGTH = 5_000;

const line = z.string().trim().max(LINE_LENGTH);
const text = z
  .string()
  .max(TEXT_LENGTH)
  .transform((value) => value.replaceAll('\r\n', '\n').trim());

/** Words of a picture or a document. */
const mediumWords = z.object({
  title: z.object({ de: line, en: line }),
  alt: z.object({ de: text, en: text }),
  decorative: z.boolean(),
});

type Part = keyof z.output<typeof mediumWords> | 'transcript';

/** Stands for the id of one that is about to be sent. */
export const newMedium: Readonly<Record<MediaKind, string>> = {
  poster: 'new-poster',
  picture: 'new',
  document: 'new-document',
};

/** The name of a field: several of these forms stand on one page, and names are ids there. */
export function mediumField(mediumId: string, part: Part): string {
  return `${part}-${mediumId}`;
}

/** What a medium's form sent; documents have no alternative text. */
export function parseMediumWords(mediumId: string, values: FormValues) {
  const both = (part: Part) => {
    const name = mediumField(mediumId, part);
    return { de: values[`${name}.de`] ?? '', en: values[`${name}.en`] ?? '' };
  };
  const decorative = (values[mediumField(mediumId, 'decorative')] ?? '') !== '';
  const parsed = mediumWords.safeParse({ title: both('title'), alt: both('alt'), decorative });
  if (parsed.success) return parsed;
  // Errors belong to the fields of this form
  const issues = parsed.error.issues.map((issue) => {
    const [part, ...rest] = issue.path;
    const name = part === 'title' || part === 'alt' || part === 'decorative' ? part : 'title';
    return { ...issue, path: [mediumField(mediumId, name), ...rest] };
  });
  return { success: false as const, issues };
}

export type Said = { alt: Localized; transcript: Localized };

/** What was typed beside a new file: what it shows, and of a poster what it says. */
export function saidBeside(kind: MediaKind, values: FormValues): Said {
  const none = { de: '', en: '' };
  const both = (part: Part) => {
    const name = mediumField(newMedium[kind], part);
    return { de: values[`${name}.de`] ?? '', en: values[`${name}.en`] ?? '' };
  };
  if (kind === 'poster') {
    const parsed = posterTexts.safeParse({ alt: both('alt'), transcript: both('transcript') });
    return parsed.success ? parsed.data : { alt: none, transcript: none };
  }
  const parsed = parseMediumWords(newMedium[kind], values);
  return { alt: parsed.success ? parsed.data.alt : none, transcript: none };
}
