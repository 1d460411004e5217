import type { ComponentProps } from 'react';
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
  return (
    <Field {...{ label, name, id, help, mark, errors }}>
      {(control) => <input type={type} {...input} {...control} className={`control ${className}`} />}
    </Field>
  );
}
