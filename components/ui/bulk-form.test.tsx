import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BulkForm } from './bulk-form';

it('sends the state of the list, which rows are meant and what to do', () => {
  const html = renderToStaticMarkup(
    <BulkForm
      id="bulk"
      action="/list/bulk"
      state={[
        ['q', 'Köln'],
        ['sort', 'name'],
      ]}
      acts={[{ value: 'publish', label: 'Publish' }]}
      texts={{ label: 'Several', of: 'Rows', chosen: 'Chosen', all: 'All 3', act: 'Do', next: 'Next' }}
    />,
  );
  expect(html).toContain(
    '<form id="bulk" class="filter-bar" aria-label="Several" action="/list/bulk" method="get">',
  );
  expect([...html.matchAll(/ name="(\w+)"(?: value="([^"]*)")?/g)].map(([, ...field]) => field)).toEqual([
    ['q', 'Köln'],
    ['sort', 'name'],
    ['of', undefined],
    ['act', undefined],
  ]);
  const options = [...html.matchAll(/<option value="(\w+)"[^>]*>([^<]*)</g)].map(([, ...option]) => option);
  expect(options).toEqual([
    ['chosen', 'Chosen'],
    ['all', 'All 3'],
    ['publish', 'Publish'],
  ]);
});
