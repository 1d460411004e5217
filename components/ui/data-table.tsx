import Link from 'next/link';
import { useId, type ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  align?: 'end';
  /** The cell that names the row. */
  rowHeader?: boolean;
  nowrap?: boolean;
  /** Where the header leads, and how the list is sorted by it now. */
  sort?: { href: string; dir?: 'asc' | 'desc' };
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, sort, align } = column;
  return (
    <th
      scope="col"
      className={align === 'end' ? 'text-end' : undefined}
      aria-sort={sort?.dir ? ariaSort[sort.dir] : undefined}
    >
      {sort ? (
        <Link href={sort.href} prefetch={false} scroll={false}>
          {header}
          <span aria-hidden="true">{sort.dir === 'asc' ? '↑' : sort.dir === 'desc' ? '↓' : ''}</span>
        </Link>
      ) : (
        header
      )}
    </th>
  );
}

/** A plain table. Where it is wider than the page it scrolls in a region of its own that the keyboard reaches. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
}) {
  const captionId = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table>
        <caption id={captionId} className={captionHidden ? 'sr-only' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, align, nowrap, rowHeader }) => {
                const className =
                  [align && 'text-end', nowrap && 'whitespace-nowrap'].filter(Boolean).join(' ') || undefined;
                return rowHeader ? (
                  <th key={key} scope="row" className={className}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
