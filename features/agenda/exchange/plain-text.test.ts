import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuGrowth } from '@/lib/cpu-growth';
import { joinedTexts, oneLine, plainText } from './plain-text';

describe('plainText', () => {
  it.each([
    ['Ein Text\r\nmit Zeilen  \r\n\r\n\r\n\r\nund Absätzen ', 'Ein Text\nmit Zeilen\n\nund Absätzen'],
    ['a < b & c > d, x<y>z &amp; &uuml;', 'a < b & c > d, x<y>z &amp; &uuml;'],
    ['<p>Eins &amp; zwei&nbsp;&#8364;</p><p>drei</p>', 'Eins & zwei €\n\ndrei'],
    ['<ul>\n<li>Eins</li>\n<li>zwei</li></ul>danach', '• Eins\n• zwei\n\ndanach'],
    ['Zeile<br>Zeile<BR/>Zeile</br>Ende', 'Zeile\nZeile\nZeile\nEnde'],
    ['<a href="https://a.example/x?y=1&amp;z=2">hier</a>', 'hier (https://a.example/x?y=1&z=2)'],
    ["<a href='https://a.example/'>a.example</a>", 'a.example'],
    ['<a href="javascript:alert(1)">hier</a>', 'hier'],
    ['vor<script>alert("<p>")</script>nach', 'vornach'],
    ['vor<!-- <b>nichts</b> -->nach', 'vornach'],
    ['<b>List<T></b>', 'List<T>'],
    ['<b>&lt;script&gt;</b>', '<script>'],
    ['<script>niemals zu Ende', ''],
    ['<p>&#0;&#xD800;&#99999999;&unknown;', '&#99999999;&unknown;'],
    ['a\u0000b\u0007c', 'abc'],
    ['', ''],
  ])('%j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves what is plain already', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aä &;<>/1."\''), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const once = plainText(words.join('\n'));
        fc.pre(!/<\/?a\b[^<>]*>/i.test(once));
        expect(plainText(once)).toBe(once);
      }),
    );
  });

  // Eight times as long: about 8 times the work where it is read once, 64 times where it is read again for each part
  it.each([
    ['tags that never end', (n: number) => '<a '.repeat(37_500 * n)],
    ['comments in comments', (n: number) => '<!--'.repeat(37_500 * n)],
    ['elements in elements', (n: number) => '<div>'.repeat(25_000 * n)],
    ['links in links', (n: number) => '<a href="https://a.example">'.repeat(6_250 * n)],
    ['entities without an end', (n: number) => '<b>' + '&#'.repeat(50_000 * n)],
    ['blanks', (n: number) => '<b>' + ' \n'.repeat(50_000 * n) + 'x'],
    ['only blanks', (n: number) => ' '.repeat(225_000 * n) + 'x'],
  ])('takes no longer than its length for %s', async (_, text) => {
    const [small, large] = [text(1), text(8)];
    expect(
      await cpuGrowth(
        () => plainText(small),
        () => plainText(large),
      ),
    ).toBeLessThan(24);
  });
});

describe('joinedTexts', () => {
  it.each([
    ['', '', ''],
    ['Kurz', '', 'Kurz'],
    ['', 'Lang', 'Lang'],
    ['Kurz', 'Kurz, und mehr', 'Kurz, und mehr'],
    ['Lang und Kurz', 'Kurz', 'Lang und Kurz'],
    ['Eins', 'Zwei', 'Eins\n\nZwei'],
    ['<p>Eins</p>', 'Eins', 'Eins'],
  ])('%j and %j', (abstract, description, joined) => {
    expect(joinedTexts(abstract, description)).toBe(joined);
  });
});

describe('oneLine', () => {
  it('has no breaks', () => {
    expect(oneLine(' Ein <b>Titel</b>\r\n in\tzwei  Zeilen ')).toBe('Ein Titel in zwei Zeilen');
  });
});
