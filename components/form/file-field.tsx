'use client';

import type { ComponentProps } from 'react';
import { useSubmitted } from './submitted';
import { Field, type FieldText } from './field';

/** A file to upload; say in `help` which kinds and how large. */
export function FileField({
  label,
  name,
  id,
  help,
  mark,
  errors,
  className = '',
  ...input
}: FieldText & Omit<ComponentProps<'input'>, 'name' | 'id' | 'type'>) {
  const submitted = useSubmitted(name);
  return (
    <Field {...{ label, name, id, help, mark, errors: errors ?? submitted.errors }}>
      {(control) => <input {...input} {...control} type="file" className={`control ${className}`} />}
    </Field>
  );
}
