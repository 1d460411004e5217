import { useId, type ReactNode } from 'react';

/** Filters that few need, behind a word; open once one of them is used. */
export function MoreFilters({
  label,
  isOpen,
  children,
}: {
  label: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="basis-full">
      <summary>{label}</summary>
      <div className="mt-s2 flex flex-wrap gap-s3">{children}</div>
    </details>
  );
}

/** A day that narrows a list. */
export function FilterDay({ name, label, value = '' }: { name: string; label: string; value?: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" name={name} defaultValue={value} className="control" />
    </div>
  );
}
