'use client';

import type { ComponentProps } from 'react';
import { RadioGroup, type ChoiceOption } from '@/components/form/choice';
import { useVisitor } from '@/features/events/components/visitor';
import type { CategoryView, CategoryWords } from '../category-view';

type Props = Omit<ComponentProps<typeof RadioGroup>, 'options'> & {
  categories: readonly CategoryView[];
  words: CategoryWords;
  locale: string;
  /** The event whose places are asked for once the page is there; without it the page says what was true when it was made. */
  event: string;
  /** The places are those of a code, which nobody else counts. */
  exact?: boolean;
};

/** The categories with what is left of each, to the second: one that fills up or frees a place meanwhile says so. */
export function CategoryChoice({ categories, words, locale, event, exact, ...group }: Props) {
  const places = useVisitor(event)?.places?.categories;
  const options = categories.map((category): ChoiceOption => {
    const { value, label, description, full, opensFull, blocked, manner } = category;
    const now = exact ? category.left : places?.find(({ id }) => id === value)?.left;
    const left = now ?? category.left;
    const free = now === undefined ? words.free : words.left.replace('{left}', left.toLocaleString(locale));
    const notes = [blocked ?? (left > 0 ? free : full), manner].filter(Boolean).join(' ');
    return {
      value,
      label: <span lang={label.lang}>{label.text}</span>,
      disabled: blocked !== undefined || (left === 0 && !opensFull),
      help: (
        <>
          {description && (
            <span className="block" lang={description.lang}>
              {description.text}
            </span>
          )}
          {notes}
        </>
      ),
    };
  });
  return <RadioGroup {...group} options={options} />;
}
