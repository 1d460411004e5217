'use client';

import { useRef, type ReactNode } from 'react';
import { Button, type ButtonLook } from './button';
import { Icon } from './icon';

/**
 * A button and the dialog that it opens. Without JavaScript it opens as a popover, with JavaScript as a modal dialog that
 * holds the focus.
 */
export function Dialog({
  id,
  trigger,
  triggerProps,
  title,
  closeLabel,
  closeInFooter,
  description,
  children,
}: {
  id: string;
  trigger: ReactNode;
  triggerProps?: ButtonLook & { className?: string };
  title: ReactNode;
  closeLabel: string;
  /** Put the closing button in words beside the content (a question's answers) and not as a cross above it. */
  closeInFooter?: boolean;
  description?: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const close = {
    type: 'button',
    popoverTarget: id,
    popoverTargetAction: 'hide',
    onClick: () => dialog.current?.close(),
  } as const;
  // React resets a form when its action has ended: then the dialog is done too, unless it has something to say.
  const closeWhenDone = () =>
    requestAnimationFrame(() => {
      if (!dialog.current?.querySelector('[role=alert], [role=status]')) dialog.current?.close();
    });
  return (
    <>
      <Button
        variant="quiet"
        {...triggerProps}
        aria-haspopup="dialog"
        popoverTarget={id}
        onClick={(event) => {
          event.preventDefault();
          dialog.current?.showModal();
          // A question begins at the answer that changes nothing
          answer.current?.focus();
        }}
      >
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        className="dialog"
        onReset={closeWhenDone}
      >
        <div className="stack">
          <div className="flex items-start justify-between gap-s3">
            <h2 id={`${id}-title`}>{title}</h2>
            {!closeInFooter && (
              <button {...close} className="icon-button" aria-label={closeLabel}>
                <Icon name="cross" />
              </button>
            )}
          </div>
          {description && <div className="prose">{description}</div>}
          {closeInFooter ? (
            <div className="actions">
              {children}
              <Button {...close} ref={answer} variant="quiet" autoFocus>
                {closeLabel}
              </Button>
            </div>
          ) : (
            children
          )}
        </div>
      </dialog>
    </>
  );
}
