'use client';

import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

/** A modal dialog that is open as long as it is rendered; the focus goes back to where it came from. */
export function OpenDialog({
  title,
  closeLabel,
  onClose,
  children,
}: {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before what it was about is looked for again: closing gives the focus back
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="plan-dialog-title" onCancel={onClose}>
      <div className="stack">
        <div className="flex items-start justify-between gap-s3">
          <h2 id="plan-dialog-title">{title}</h2>
          <button type="button" className="icon-button" aria-label={closeLabel} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
