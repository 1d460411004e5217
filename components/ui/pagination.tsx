import Link from 'next/link';
import type { ReactNode } from 'react';

/** Page numbers to show: the ends, the page and its neighbours; `null` is a gap. */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown: (number | null)[] = [];
  let before = 0;
  for (const n of [...new Set(wanted)].sort((a, b) => a - b)) {
    if (n - before === 2) shown.push(n - 1);
    else if (n - before > 2) shown.push(null);
    shown.push(n);
    before = n;
  }
  return shown;
}

/** Links to the pages of a list; nothing when there is only one. */
export function Pagination({
  label,
  page,
  pages,
  href,
  previousLabel,
  nextLabel,
  pageLabel,
  summary,
}: {
  label: string;
  page: number;
  pages: number;
  href: (page: number) => string;
  previousLabel: string;
  nextLabel: string;
  pageLabel: (page: number) => string;
  summary?: ReactNode;
}) {
  if (pages <= 1) return summary ? <p className="meta">{summary}</p> : null;
  return (
    <nav aria-label={label} className="pagination">
      {summary && <p className="meta">{summary}</p>}
      <ul>
        {page > 1 && (
          <li>
            <Link href={href(page - 1)} rel="prev" prefetch={false}>
              {previousLabel}
            </Link>
          </li>
        )}
        {pagesToShow(page, pages).map((n, index) => (
          <li key={n ?? `gap-${index}`}>
            {n === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link
                href={href(n)}
                prefetch={false}
                aria-label={pageLabel(n)}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </Link>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <Link href={href(page + 1)} rel="next" prefetch={false}>
              {nextLabel}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
