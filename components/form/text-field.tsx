'use client';

import type { ComponentProps } from 'react';
import { submittedText, useSubmitted } from './submitted';
import { Field, type FieldText } from './field';

/** One line of text; `type`, `autoComplete` and `inputMode` as in HTML. */
export function TextField({
  label,
  name,
  id,
  help,
  mark,
  errors,
  className = '',
  type = 'text',
  ...input
}: FieldText & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  const submitted = useSubmitted(name);
  const defaultValue = submittedText(submitted.value) ?? input.defaultValue;
  return (
    <Field {...{ label, name, id, help, mark, errors: errors ?? submitted.errors }}>
      {(control) => (
        <input
          type={type}
          {...input}
          defaultValue={defaultValue}
          {...control}
          className={`control ${className}`}
        />
      )}
    </Field>
  );
}
