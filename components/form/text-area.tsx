import type { ComponentProps } from 'react';
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
  return (
    <Field {...{ label, name, id, help, mark, errors }}>
      {(control) => <textarea rows={rows} {...input} {...control} className={`control ${className}`} />}
    </Field>
  );
}
