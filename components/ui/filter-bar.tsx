import Link from 'next/link';
import { useId, type ReactNode } from 'react';
import { Button } from './button';

/** Search and filters as a GET form: the list's state is its address. `hidden` carries what else the address holds. */
export function FilterBar({
  action,
  label,
  search,
  hidden = {},
  pairs = Object.entries(hidden),
  applyLabel,
  reset,
  children,
}: {
  action: string;
  label: string;
  search?: { name?: string; label: string; value?: string; placeholder?: string };
  hidden?: Record<string, string>;
  /** The same where a name has several values. */
  pairs?: readonly (readonly [string, string])[];
  applyLabel: ReactNode;
  reset?: { href: string; label: string };
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <search aria-label={label}>
      <form action={action} method="get" className="filter-bar">
        {pairs.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {search && (
          <div className="field grow-[2]">
            <label htmlFor={id}>{search.label}</label>
            <input
              id={id}
              type="search"
              name={search.name ?? 'q'}
              defaultValue={search.value}
              placeholder={search.placeholder}
              className="control"
            />
          </div>
        )}
        {children}
        <div className="actions">
          <Button type="submit" variant="quiet">
            {applyLabel}
          </Button>
          {reset && (
            <Link href={reset.href} prefetch={false}>
              {reset.label}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}

/** One filter of a FilterBar. `allLabel` is the choice that filters nothing. */
export function FilterSelect({
  name,
  label,
  options,
  value = '',
  allLabel,
}: {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  value?: string;
  allLabel?: string;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} className="control">
        {allLabel && <option value="">{allLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
