import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

const variants = { primary: '', quiet: 'btn-quiet', danger: 'btn-danger', plain: 'btn-plain' };

export interface ButtonLook {
  variant?: keyof typeof variants;
  small?: boolean;
}

function look({ variant = 'primary', small }: ButtonLook, className?: string): string {
  return ['btn', variants[variant], small && 'btn-small', className].filter(Boolean).join(' ');
}

/** One primary button a screen; the rest is quiet. `plain` looks like a link. */
export function Button({
  variant,
  small,
  className,
  type = 'button',
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return <button type={type} className={look({ variant, small }, className)} {...rest} />;
}

/** A link that looks like a button, for what leads on to a task. */
export function ButtonLink({ variant, small, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link className={look({ variant, small }, className)} {...rest} />;
}

/** A row of buttons that keep their distance when they wrap. */
export function Actions({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`actions ${className}`}>{children}</div>;
}
