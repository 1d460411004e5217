'use client';

import type { ComponentProps } from 'react';
import { submittedText, useSubmitted } from './submitted';
import { Field, type FieldText } from './field';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** A native select. `placeholder` is an empty first choice. Give options or `<option>` children. */
export function SelectField({
  label,
  name,
  id,
  help,
  mark,
  errors,
  options,
  placeholder,
  className = '',
  children,
  ...input
}: FieldText &
  Omit<ComponentProps<'select'>, 'name' | 'id'> & { options?: SelectOption[]; placeholder?: string }) {
  const submitted = useSubmitted(name);
  const defaultValue = submittedText(submitted.value) ?? input.defaultValue;
  return (
    <Field {...{ label, name, id, help, mark, errors: errors ?? submitted.errors }}>
      {(control) => (
        // A select takes its default only when it is made, so a new one is made for what was submitted
        <select
          key={String(defaultValue)}
          {...input}
          defaultValue={defaultValue}
          {...control}
          className={`control ${className}`}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options?.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
      )}
    </Field>
  );
}
