'use client';

import { useVisitor } from '@/features/events/components/visitor';
import type { CategoryView, CategoryWords } from '../category-view';

export type Categories = {
  categories: readonly CategoryView[];
  words: CategoryWords;
  locale: string;
  /** The event whose places are asked for once the page is there; without them the page says what was true when it was made. */
  event: string;
  /** The places are those of a code, which nobody else counts. */
  exact?: boolean;
  /** What has been chosen before: it can be sent again, to read why not. */
  chosen?: string;
};
/** `notes`: what is left, and what choosing it means. */
export type CategoryNow = CategoryView & { disabled: boolean; notes: string[] };

/** The categories with what is left of each, to the second: one that fills up or frees a place meanwhile says so. */
export function useCategories({
  categories,
  words,
  locale,
  event,
  exact,
  chosen,
}: Categories): CategoryNow[] {
  const places = useVisitor(event)?.places?.categories;
  return categories.map((category) => {
    const { value, leads, full, opensFull, blocked, manner } = category;
    const live = places?.find(({ id }) => id === value);
    const now = exact ? category.left : live?.left;
    const left = now ?? category.left;
    const free = now === undefined ? words.free : words.left.replace('{left}', left.toLocaleString(locale));
    const position = (live?.waiting ?? category.waiting) + 1;
    const taken = full.replace('{position}', position.toLocaleString(locale));
    return {
      ...category,
      disabled: value !== chosen && (blocked !== undefined || (left === 0 && !opensFull)),
      notes: (blocked ? [blocked, manner] : left > 0 ? [free, leads, manner] : [taken, manner]).filter(
        Boolean,
      ),
    };
  });
}

/** The one that can be chosen, where there is no choice. */
export function onlyCategory(categories: readonly CategoryView[]): string | undefined {
  const open = categories.filter(
    ({ blocked, needsCode, left, opensFull }) => !blocked && !needsCode && (left > 0 || opensFull),
  );
  return open.length === 1 ? open[0]?.value : undefined;
}
