'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonLook } from './button';

/** Sends its form; while that lasts it says so and sends nothing twice. It keeps the focus (no `disabled`). */
export function SubmitButton({
  pendingLabel,
  children,
  onClick,
  ...rest
}: ButtonLook & ComponentProps<'button'> & { pendingLabel?: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <span aria-live="polite">{pending && pendingLabel ? pendingLabel : children}</span>
    </Button>
  );
}
