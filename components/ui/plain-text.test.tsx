import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlainText } from './plain-text';

const html = (text: string) =>
  renderToStaticMarkup(<PlainText text={text} />).replace(/^<div class="prose ">|<\/div>$/g, '');

it('parts paragraphs by blank lines and keeps single line breaks', () => {
  expect(html('One\nline\n\n\n Two ')).toBe('<p>One<br/>line</p><p>Two</p>');
});

it('knows headings and lists', () => {
  expect(html('## What\n\n- a\n- b')).toBe('<h2>What</h2><ul><li>a</li><li>b</li></ul>');
});

it('links addresses and leaves the full stop outside', () => {
  expect(html('See https://example.org/a?b=c. Or office@example.org!')).toBe(
    '<p>See <a href="https://example.org/a?b=c">https://example.org/a?b=c</a>. Or ' +
      '<a href="mailto:office@example.org">office@example.org</a>!</p>',
  );
});

it('never makes markup or scripts of what was typed', () => {
  expect(html('<b onclick=x>hi</b> javascript:alert(1)')).toBe(
    '<p>&lt;b onclick=x&gt;hi&lt;/b&gt; javascript:alert(1)</p>',
  );
});
