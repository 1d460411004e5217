'use client';

import type { ComponentProps } from 'react';
import { RadioGroup, type ChoiceOption } from '@/components/form/choice';
import { useCategories, type Categories } from './use-categories';

type Props = Omit<ComponentProps<typeof RadioGroup>, 'options'> & Categories;

/** The categories with what is left of each. */
export function CategoryChoice({ categories, words, locale, event, exact, ...group }: Props) {
  const options = useCategories({ categories, words, locale, event, exact, chosen: group.defaultValue }).map(
    ({ value, label, description, disabled, notes }): ChoiceOption => ({
      value,
      label: <span lang={label.lang}>{label.text}</span>,
      disabled,
      help: (
        <>
          {description && <span lang={description.lang}>{description.text}</span>}
          {notes.map((note) => (
            <span key={note} className="block">
              {note}
            </span>
          ))}
        </>
      ),
    }),
  );
  return <RadioGroup {...group} options={options} />;
}
