import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DeskPage } from './desk-page';

const page = { path: 'Way', above: [{ href: '/list', label: 'List' }], title: 'Import', lead: 'From a file' };

it('says what has come of what was sent, and what the way back is', () => {
  const html = renderToStaticMarkup(
    <DeskPage {...page} done="Imported" doneAction={<b>See</b>}>
      <p>Content</p>
    </DeskPage>,
  );
  expect(html).toContain('<a href="/list">List</a></li><li><span aria-current="page">Import</span>');
  expect(html).toMatch(/<h1[^>]*>Import<\/h1>/);
  expect(html).toMatch(/role="status".*Imported.*<b>See<\/b>/);
  expect(html).not.toContain('role="alert"');
  expect(html).toContain('<p>Content</p>');
});

it('says at once why something was refused, and the language of a title', () => {
  const html = renderToStaticMarkup(
    <DeskPage {...page} lang="de" refused="Too big" refusedTitle="Not taken">
      {null}
    </DeskPage>,
  );
  expect(html).toContain('<span lang="de">Import</span></h1>');
  expect(html).toMatch(/role="alert".*Not taken.*Too big/);
  expect(html).not.toContain('role="status"');
});
