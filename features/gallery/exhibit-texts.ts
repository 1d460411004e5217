import type { exhibits } from '@/db/schema/gallery';
import type { Localized } from '@/lib/i18n/locale';

// The texts of an exhibit by name. The browser uses this too: nothing heavy is imported.

/** The story in the order in which it is told. */
export const storyParts = ['startingPoint', 'approach', 'result', 'transfer', 'obstacles'] as const;
/** What is said in two languages, in the order of the form. */
export const localizedTexts = [
  'title',
  'summary',
  ...storyParts,
  'targetGroups',
  'funding',
  'partners',
  'region',
] as const;
export type LocalizedText = (typeof localizedTexts)[number];
/** What is said once. */
export const plainTexts = ['organisation', 'period', 'contactName', 'contactEmail', 'videoUrl'] as const;
export type PlainText = (typeof plainTexts)[number];

/** What an exhibit says on paper and in the viewers of others, too. */
export type ToldExhibit = Pick<
  typeof exhibits.$inferSelect,
  LocalizedText | 'slug' | 'number' | 'kind' | 'people' | 'organisation' | 'period'
> & { station: number | null; topics: Localized[] };
