import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Pagination, pagesToShow } from './pagination';

describe('pagesToShow', () => {
  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, null, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
    // A page that is not there any more
    [12, 9, [1, null, 9]],
  ])('page %d of %d', (page, pages, shown) => expect(pagesToShow(page, pages)).toEqual(shown));
});

describe('Pagination', () => {
  const render = (page: number, pages: number) =>
    renderToStaticMarkup(
      <Pagination
        label="Pages"
        page={page}
        pages={pages}
        href={(n) => `/list?page=${n}`}
        previousLabel="Back"
        nextLabel="On"
        pageLabel={(n) => `Page ${n}`}
      />,
    );
  const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);

  it('is not there for a single page', () => expect(render(1, 1)).toBe(''));

  it('leads back, on and to pages, and marks the present one', () => {
    const html = render(2, 3);
    expect(links(html)).toEqual([
      '/list?page=1',
      '/list?page=1',
      '/list?page=2',
      '/list?page=3',
      '/list?page=3',
    ]);
    expect(html).toMatch(/aria-label="Page 2" aria-current="page"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });

  it('has no way back from the first page and none on from the last', () => {
    expect(render(1, 2)).not.toContain('Back');
    expect(render(2, 2)).not.toContain('On');
  });
});
