import { z } from 'zod';
import { exhibitKinds } from '@/db/choices';
import { emailAddress } from '@/features/people/schema';
import { cleanLine, cleanText, isVisible } from '@/features/registration/cleaning';
import type { FormValues } from '@/lib/form';
import { isReservedSlug } from './rules';

const LINE_LENGTH = 200;
const TEXT_LENGTH = 20_000;
const MAX_NUMBER = 9_999;

export const line = z
  .string()
  .overwrite((value) => cleanLine(value, LINE_LENGTH))
  .max(LINE_LENGTH);
const text = z
  .string()
  .overwrite((value) => cleanText(value, TEXT_LENGTH))
  .max(TEXT_LENGTH);
export const localizedLine = z.object({ de: line, en: line });
export const localizedText = z.object({ de: text, en: text });
export const requiredLine = localizedLine.refine(({ de, en }) => isVisible(de) || isVisible(en), {
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

/** As many rows as the form has. */
export const MOST_PEOPLE = 12;
export const MOST_LINKS = 8;
const ADDRESS_LENGTH = 500;

const webAddress = (protocol: RegExp) => {
  const address = z.url({ protocol, hostname: z.regexes.domain });
  return z
    .string()
    .overwrite((value) => cleanLine(value, ADDRESS_LENGTH))
    .max(ADDRESS_LENGTH)
    .transform((value, context) => {
      const parsed = address.safeParse(value);
      if (value === '' || parsed.success) return value;
      context.issues.push({ code: 'invalid_format', format: 'url', input: value });
      return z.NEVER;
    });
};

/**
 * Rows of a list, by the number that each has in the form, so that what is wrong with one finds its field. Blank ones are left
 * out.
 */
function rows<Row extends z.ZodType>(row: Row, most: number, isBlank: (value: z.output<Row>) => boolean) {
  return z
    .record(z.string(), row)
    .default({})
    .transform((all) =>
      Object.entries(all)
        .sort(([a], [b]) => Number(a) - Number(b))
        .flatMap(([, value]) => (isBlank(value) ? [] : [value]))
        .slice(0, most),
    );
}

const isEmpty = ({ de, en }: { de: string; en: string }) => de === '' && en === '';
const person = z
  .object({
    name: line,
    role: localizedLine,
    shown: z
      .string()
      .default('')
      .transform((ticked) => ticked !== ''),
  })
  .refine(({ name, role }) => name !== '' || isEmpty(role), { path: ['name'], params: { key: 'required' } });
const link = z
  .object({ title: localizedLine, url: webAddress(/^https?$/) })
  .refine(({ title, url }) => url !== '' || isEmpty(title), { path: ['url'], params: { key: 'required' } });

const texts = {
  title: requiredLine,
  summary: localizedText,
  startingPoint: localizedText,
  approach: localizedText,
  result: localizedText,
  transfer: localizedText,
  obstacles: localizedText,
  targetGroups: localizedText,
  funding: localizedLine,
  partners: localizedText,
  region: localizedLine,
  people: rows(person, MOST_PEOPLE, ({ name, role }) => name === '' && isEmpty(role)),
  links: rows(link, MOST_LINKS, ({ title, url }) => url === '' && isEmpty(title)),
  videoUrl: webAddress(/^https$/),
  organisation: line,
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
  /** What is no id is nobody's choice. */
  topics: z
    .array(z.string())
    .max(100)
    .transform((ids) => ids.filter((id) => /^[\w-]{1,64}$/.test(id))),
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

/** A row of a list: `people.0.role.de`. */
const rowField = /^(people|links)\.(\d{1,3})\.(name|role|shown|title|url)(?:\.(de|en))?$/;

/** What rows of lists a form sent: people → '0' → role → de. */
function shapedRows(values: FormValues): Record<string, Record<string, Record<string, unknown>>> {
  const lists: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, list, index, field, language] = rowField.exec(name) ?? [];
    if (list === undefined || index === undefined || field === undefined) continue;
    const row = ((lists[list] ??= {})[index] ??= {});
    const before = row[field];
    row[field] =
      language === undefined ? value : { ...(typeof before === 'object' ? before : {}), [language]: value };
  }
  return lists;
}

/** What a form sent, as a schema reads it: `title.de` becomes title → de, and a list is a list though one was chosen. */
export function shaped(values: FormValues, lists: readonly string[] = []): Record<string, unknown> {
  const shape: Record<string, unknown> = shapedRows(values);
  for (const name of lists) shape[name] = [values[name] ?? []].flat();
  const names = Object.keys(values).filter((name) => !lists.includes(name) && !rowField.test(name));
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
