import type { ReactNode } from 'react';
import type { ButtonLook } from './button';
import { Dialog } from './dialog';

/** Asks once before something is lost. The title names what; the children are the form that does it. */
export function ConfirmDialog({
  id,
  trigger,
  triggerProps,
  title,
  description,
  cancelLabel,
  children,
}: {
  id: string;
  trigger: ReactNode;
  triggerProps?: ButtonLook & { className?: string };
  title: ReactNode;
  description?: ReactNode;
  cancelLabel: string;
  children: ReactNode;
}) {
  return (
    <Dialog
      id={id}
      trigger={trigger}
      triggerProps={triggerProps}
      title={title}
      closeLabel={cancelLabel}
      closeInFooter
    >
      {description && <div className="prose">{description}</div>}
      {children}
    </Dialog>
  );
}
