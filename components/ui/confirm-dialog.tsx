import type { ReactNode } from 'react';
import type { ButtonLook } from './button';
import { Dialog } from './dialog';

/** Asks once before something is lost. The title names what; the children are the form that does it. */
export function ConfirmDialog({
  cancelLabel,
  ...dialog
}: {
  id: string;
  trigger: ReactNode;
  triggerProps?: ButtonLook & { className?: string };
  title: ReactNode;
  description?: ReactNode;
  cancelLabel: string;
  children: ReactNode;
}) {
  return <Dialog {...dialog} closeLabel={cancelLabel} closeInFooter />;
}
