import { z } from 'zod';
import { exhibitKinds } from '@/db/choices';
import { emailAddress } from '@/features/people/schema';
import type { FormValues } from '@/lib/form';
import { isReservedSlug } from './rules';

const LINE_LENGTH = 200;
const TEXT_LENGTH = 20_000;
const MAX_NUMBER = 9_999;

const line = z.string().trim().max(LINE_LENGTH);
// Browsers send the line breaks of a text area as CR LF
const text = z
  .string()
  .max(TEXT_LENGTH)
  .transform((value) => value.replaceAll('\r\n', '\n').trim());
const localizedLine = z.object({ de: line, en: line });
const localizedText = z.object({ de: text, en: text });
const requiredLine = localizedLine.refine(({ de, en }) => de !== '' || en !== '', {
  params: { key: 'required' },
});
const number = z.coerce.number().int().min(1).max(MAX_NUMBER);
const slug = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((value) => value === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), { params: { key: 'slug' } })
  .refine((value) => !isReservedSlug(value), { params: { key: 'slugTaken' } });

const texts = {
  title: requiredLine,
  summary: localizedText,
  startingPoint: localizedText,
  approach: localizedText,
  result: localizedText,
  transfer: localizedText,
  organisation: line,
  region: line,
  period: line,
  contactName: line,
  contactEmail: z.union([z.literal(''), emailAddress]),
};

/** What exhibitors write. */
export const exhibitTexts = z.object(texts);
export type ExhibitTexts = z.output<typeof exhibitTexts>;

/** Texts, and where the exhibit stands: what curators decide. */
export const exhibitDetails = z.object({
  ...texts,
  number,
  slug,
  kind: z.enum(exhibitKinds),
  topics: z.array(z.string()).max(100),
  station: z.union([z.literal('').transform(() => null), number]),
});
export type ExhibitDetails = z.output<typeof exhibitDetails>;

export const newExhibit = z.object({ title: requiredLine, organisation: line, kind: z.enum(exhibitKinds) });
export type NewExhibit = z.output<typeof newExhibit>;

export const posterTexts = z.object({ alt: localizedText, transcript: localizedText });
export type PosterTexts = z.output<typeof posterTexts>;

export const exhibitorInvitation = z.object({ email: emailAddress });

export const topicDetails = z.object({ name: requiredLine });
export type TopicDetails = z.output<typeof topicDetails>;

/** The field of a topic's name: several of these forms stand on one page, and names are ids there. */
export function topicField(topicId: string | undefined): string {
  return `topic-${topicId ?? 'new'}`;
}

/** What a form sent, as a schema reads it: `title.de` becomes title → de, and a list is a list though one was chosen. */
export function shaped(values: FormValues, lists: readonly string[] = []): Record<string, unknown> {
  const shape: Record<string, unknown> = {};
  for (const name of lists) shape[name] = [values[name] ?? []].flat();
  const names = Object.keys(values).filter((name) => !lists.includes(name));
  for (const name of names) {
    const [outer = '', inner] = name.split('.');
    const value = values[name];
    if (inner === undefined) shape[outer] = value;
    else if (inner === 'de' || inner === 'en') {
      shape[outer] = { ...(typeof shape[outer] === 'object' ? shape[outer] : {}), [inner]: value };
    }
  }
  return shape;
}
