'use client';

import { createContext, useContext } from 'react';

export type FormState =
  | { status: 'idle' }
  | { status: 'error'; errors: Record<string, string[]>; values: Record<string, string | string[]> }
  | { status: 'done'; message: string };

/** What an ActionForm tells the fields in it. */
export const Submitted = createContext<FormState>({ status: 'idle' });

/** What the surrounding ActionForm knows of the field `name`: words about it, and what was typed. */
export function useSubmitted(name: string): { errors?: string[]; value?: string | string[] } {
  const state = useContext(Submitted);
  if (state.status !== 'error') return {};
  // A form that was sent with a box unticked holds no value of that name: '' says unticked, not untouched
  return { errors: state.errors[name], value: state.values[name] ?? '' };
}

/** The text that was typed; undefined when the field was not sent, or is no text. */
export function submittedText(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The values that were chosen; undefined when the field was not sent. */
export function submittedList(value: string | string[] | undefined): string[] | undefined {
  if (value === undefined || typeof value !== 'string') return value;
  return value === '' ? [] : [value];
}
