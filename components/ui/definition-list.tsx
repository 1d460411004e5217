import type { ReactNode } from 'react';

/** Facts of one thing: term and value. Facts without a value are left out. */
export function DefinitionList({ items }: { items: { term: ReactNode; value: ReactNode; key?: string }[] }) {
  return (
    <dl className="definitions">
      {items.map((item, index) =>
        item.value == null || item.value === '' ? null : (
          <div key={item.key ?? index}>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
