'use client';

import { useEffect, type RefObject } from 'react';
import { useForm, type UseFormRegisterReturn } from 'react-hook-form';
import type { $ZodIssue } from 'zod/v4/core';
import type { AnswerWords } from '../questions/question-view';
import { parseRegistration, type RegistrationChoice } from '../schema';

export type Words = {
  required: string;
  email: string;
  choice: string;
  consent: string;
  format: string;
  /** By the longest length that is allowed. */
  tooLong: Record<string, string>;
  answers: AnswerWords;
};
type Errors = Record<string, string[]>;
export type Live = {
  register: (name: string) => Pick<UseFormRegisterReturn, 'name' | 'onBlur' | 'onChange'>;
  /** What is wrong with the form as it stands; empty when nothing is. Shows it at the fields. */
  check: () => Errors;
};
type Props = {
  form: RefObject<HTMLFormElement | null>;
  choice: RegistrationChoice;
  words: Words;
  /** What the server found, to be shown until the field is right. */
  answered: Errors;
  onReady: (live: Live) => void;
  onErrors: (errors: Errors) => void;
};

function wordFor(issue: $ZodIssue, words: Words): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number'
        ? (words.answers.atLeast[String(issue.minimum)] ?? words.format)
        : words.required;
    case 'too_big':
      return (
        (issue.origin === 'number' ? words.answers.atMost : words.tooLong)[String(issue.maximum)] ??
        words.format
      );
    case 'invalid_type':
      return words.answers.number;
    case 'invalid_format':
      return issue.format === 'date' ? words.answers.date : words.email;
    case 'invalid_value':
      return words.choice;
    case 'custom':
      if (issue.params?.key === 'consent') return words.consent;
      return words.answers.files[String(issue.params?.key)] ?? words.required;
    default:
      return words.format;
  }
}

/** Whether somebody has typed something into a field and gone on. */
function isLeft(form: HTMLFormElement | null, name: string): boolean {
  const field = form?.elements.namedItem(name);
  // What a box would say stands in it from the beginning
  if (!(field instanceof HTMLInputElement) || /^(?:checkbox|radio)$/.test(field.type)) return false;
  return field !== document.activeElement && field.value !== '';
}

const isSubmit = (target: EventTarget | null | undefined) =>
  target instanceof HTMLButtonElement && target.type === 'submit';

/** Checks each field as it is left, by the schema that the server uses. Loaded when somebody starts to fill the form in. */
export function LiveValidation({ form, choice, words, answered, onReady, onErrors }: Props) {
  const problems = (): Errors => {
    const parsed = form.current ? parseRegistration(new FormData(form.current), choice) : undefined;
    const errors: Errors = {};
    for (const issue of parsed?.success === false ? parsed.issues : []) {
      errors[String(issue.path[0])] ??= [wordFor(issue, words)];
    }
    return errors;
  };
  const {
    register,
    trigger,
    getFieldState,
    setError,
    formState: { errors },
  } = useForm<Record<string, string>>({
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    resolver: (values) => {
      const found = Object.entries(problems()).map(([name, [message]]) => [
        name,
        { type: 'schema', message },
      ]);
      return found.length === 0 ? { values, errors: {} } : { values: {}, errors: Object.fromEntries(found) };
    },
  });

  useEffect(() => {
    // What was left before this was loaded is checked now; what is still empty, or being typed, is not
    const left = Object.keys(problems()).filter((name) => isLeft(form.current, name));
    if (left.length > 0) void trigger(left);
    onReady({
      // Without its ref: with it the library writes what it believes into the fields, over what was chosen before it was loaded
      register: (name) => {
        const { onBlur, onChange } = register(name);
        return {
          name,
          // Who goes on to the button sends, which checks everything. Words that came or went now would move it away below the press
          onBlur: async (event: { target: unknown; relatedTarget?: EventTarget | null }) =>
            isSubmit(event.relatedTarget) ? undefined : onBlur(event),
          // What was wrong is no longer said as soon as it is right
          onChange: async (event) => {
            await onChange(event);
            if (getFieldState(name).invalid) await trigger(name);
          },
        };
      },
      check: () => {
        void trigger();
        return problems();
      },
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- handed up once: react-hook-form's functions never change, and problems reads the form as it stands
  }, []);
  useEffect(() => {
    for (const [name, [message]] of Object.entries(answered))
      if (name) setError(name, { type: 'server', message });
  }, [answered, setError]);
  // The library changes its errors in place: compared as text
  const shown = JSON.stringify(
    Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, [error?.message ?? '']])),
  );
  useEffect(() => onErrors(JSON.parse(shown)), [shown, onErrors]);
  return null;
}
