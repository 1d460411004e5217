'use client';

import { useActionState, useMemo, useState, type ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { ErrorSummary } from './error-summary';
import { Submitted, submittedText, useSubmitted, type FormState } from './submitted';

type Props = {
  /** A server action; bind what it needs to know beside the fields. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** Title of the summary when fields have errors. */
  errorTitle: string;
  /**
   * Of what is edited, when the form was made: sent as `revision`, so that nobody overwrites what they have not seen. Once it
   * changes, what was typed has been saved, and the form is made anew. A refused form keeps the one that it had, also
   * without JavaScript, where the page around it is always today's.
   */
  revision?: number;
  /** Stands here until something has been sent: why there is no form any more. Who sends one meanwhile gets it back. */
  instead?: ReactNode;
  className?: string;
  children: ReactNode;
};

const idle: FormState = { status: 'idle' };

/**
 * A form over a server action that works with and without JavaScript. Fields inside it find their errors and what was
 * typed by their name, so the fields themselves stay plain.
 */
export function ActionForm({ action, errorTitle, revision, instead, className, children }: Props) {
  const [answer, submit] = useActionState(action, idle);
  // An action that leads on to another page gives no answer: the one before it still stands, and is about another form
  const [made, setMade] = useState<{ revision?: number; past?: FormState }>({ revision });
  if (made.revision !== revision) setMade({ revision, past: answer });
  const state = answer === made.past ? idle : answer;
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
  if (instead && state.status === 'idle') return instead;
  return (
    <Submitted value={state}>
      <form key={revision} action={submit} noValidate className={className ?? 'stack'}>
        {revision !== undefined && <KeptRevision revision={revision} />}
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

function KeptRevision({ revision }: { revision: number }) {
  const kept = submittedText(useSubmitted('revision').value);
  return <input type="hidden" name="revision" value={kept || revision} />;
}
