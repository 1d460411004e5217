import type { ReactNode } from 'react';

/** The end of a form: its button first, then what else may be done, then what to know before. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="stack gap-s2">
      {note && <p className="field-help">{note}</p>}
      <div className="actions">{children}</div>
    </div>
  );
}
