'use client';

import type { ComponentProps } from 'react';
import { submittedText, useSubmitted } from './submitted';
import { Field, type FieldText } from './field';

/** Several lines of text; grows with its content where the browser can. */
export function TextArea({
  label,
  name,
  id,
  help,
  mark,
  errors,
  className = '',
  rows = 4,
  ...input
}: FieldText & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  const submitted = useSubmitted(name);
  const defaultValue = submittedText(submitted.value) ?? input.defaultValue;
  return (
    <Field {...{ label, name, id, help, mark, errors: errors ?? submitted.errors }}>
      {(control) => (
        <textarea
          rows={rows}
          {...input}
          defaultValue={defaultValue}
          {...control}
          className={`control ${className}`}
        />
      )}
    </Field>
  );
}
