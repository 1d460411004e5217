'use client';

import { useEffect, useRef, type ReactNode } from 'react';

export interface FormError {
  /** The id of the control, if the error belongs to one. */
  field?: string;
  message: string;
}

/** What is wrong with a form, at its top: takes the focus and leads to each field. Nothing when nothing is wrong. */
export function ErrorSummary({ title, errors }: { title: ReactNode; errors: FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  // Each answer of the server is a new array: the focus moves again even when the errors are the same.
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="notice notice-danger error-summary">
      <div className="stack gap-s2">
        <h2 className="text-h3">{title}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field}-${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
