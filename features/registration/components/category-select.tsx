'use client';

import type { ComponentProps } from 'react';
import { SelectField } from '@/components/form/select-field';
import { useCategories, type Categories } from './use-categories';

type Props = Omit<ComponentProps<typeof SelectField>, 'options'> & Categories;

/** The categories with what is left of each as a list that opens: in a form where they are asked for many times. */
export function CategorySelect({ categories, words, locale, event, exact, ...field }: Props) {
  const chosen = String(field.defaultValue ?? '');
  const options = useCategories({ categories, words, locale, event, exact, chosen }).map(
    ({ value, label, disabled, notes }) => ({
      value,
      label: [label.text, ...notes].join(' · '),
      disabled,
    }),
  );
  return <SelectField {...field} options={options} />;
}
