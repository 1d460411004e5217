import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DataTable, type Column } from './data-table';

interface Row {
  id: string;
  name: string;
  count: number;
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Name',
    rowHeader: true,
    cell: (row) => row.name,
    sort: { href: '?dir=desc', dir: 'asc' },
  },
  { key: 'count', header: 'Count', align: 'end', cell: (row) => row.count, sort: { href: '?sort=count' } },
];

const render = (rows: Row[], empty?: string) =>
  renderToStaticMarkup(
    <DataTable caption="People" columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />,
  );

describe('DataTable', () => {
  const html = render([{ id: '1', name: 'Ada', count: 0 }]);

  it('is a region named by its caption, which the keyboard reaches', () => {
    const id = /<caption id="([^"]+)">People</.exec(html)?.[1];
    expect(id).toBeTruthy();
    expect(html).toContain(`role="region" aria-labelledby="${id}" tabindex="0"`);
  });

  it('says how it is sorted, on that column only', () => {
    expect(html.match(/aria-sort="[^"]+"/g)).toEqual(['aria-sort="ascending"']);
    expect(html).toMatch(/aria-sort="ascending"><a href="\?dir=desc"/);
    expect(html).toContain('href="?sort=count"');
  });

  it('heads each row, and shows a zero', () => {
    expect(html).toContain('<th scope="row">Ada</th><td class="text-end">0</td>');
  });

  it('says what to do when there is nothing', () => {
    expect(render([], 'Nothing yet')).toBe('Nothing yet');
    expect(render([])).toContain('<tbody></tbody>');
  });
});
