'use client';

import type { ReactNode } from 'react';
import { TextField } from '@/components/form/text-field';
import type { Text } from '../../registration-texts';

/** `given`: what the code does, where it serves. */
export type FormCode = { value: string; given?: ReactNode };

/** The invitation code that a form is sent with. One that did not serve can be corrected or left out. */
export function CodeField({
  code: { value, given },
  text,
  mark,
  errors,
  typed,
}: {
  code: FormCode;
  text: Text;
  mark: string;
  errors: string[] | undefined;
  typed: string | undefined;
}) {
  if (given && !errors) {
    return (
      <div id="code" tabIndex={-1}>
        {given}
        <input type="hidden" name="code" value={value} />
      </div>
    );
  }
  return (
    <TextField
      {...text}
      mark={mark}
      name="code"
      errors={errors}
      defaultValue={typed ?? value}
      maxLength={200}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      className="max-w-60 tabular-nums"
    />
  );
}
