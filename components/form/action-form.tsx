'use client';

import { createContext, useActionState, useContext, useMemo, type ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { ErrorSummary } from './error-summary';

type FormState =
  | { status: 'idle' }
  | { status: 'error'; errors: Record<string, string[]>; values: Record<string, string | string[]> }
  | { status: 'done'; message: string };

const Submitted = createContext<FormState>({ status: 'idle' });

type Props = {
  /** A server action; bind what it needs to know beside the fields. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** Title of the summary when fields have errors. */
  errorTitle: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form over a server action that works with and without JavaScript. Fields inside it find their errors and what was
 * typed by their name, so the fields themselves stay plain.
 */
export function ActionForm({ action, errorTitle, className, children }: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  // The summary takes the focus when its errors are new: they are made once for each answer.
  const errors = useMemo(
    () =>
      state.status === 'error'
        ? Object.entries(state.errors).flatMap(([field, messages]) =>
            messages.map((message) => ({ field: field || undefined, message })),
          )
        : [],
    [state],
  );
  return (
    <Submitted value={state}>
      <form action={submit} noValidate className={className ?? 'stack'}>
        {errors.length > 0 && <ErrorSummary title={errorTitle} errors={errors} />}
        {state.status === 'done' && (
          <Notice tone="positive" live="status">
            {state.message}
          </Notice>
        )}
        {children}
      </form>
    </Submitted>
  );
}

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
