import { describe, expect, it } from 'vitest';
import { readSvg } from './svg';

const read = (text: string) => readSvg(new TextEncoder().encode(text));
const drawing = (inside: string, attributes = 'viewBox="0 0 400 300"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

describe('readSvg', () => {
  it('takes a drawing in its shape', async () => {
    const svg = drawing('<g id="a"><rect width="5" height="5" fill="url(#f)"/></g><use href="#a"/>');
    expect(await read(svg)).toEqual({ ok: true, value: { svg, widthPx: 2000, heightPx: 1500 } });
  });
  it.each([
    ['by width and height', 'width="210mm" height="105mm"', 1000],
    ['by the viewBox before them', 'width="100%" height="9" viewBox="0,0,10,5"', 1000],
  ])('finds its size %s', async (_, attributes, heightPx) => {
    expect(await read(drawing('<path d="M0 0"/>', attributes))).toMatchObject({ value: { heightPx } });
  });
  it('drops a document type that declares nothing', async () => {
    const plain = drawing('<path d="M0 0"/>');
    const typed = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">${plain}`;
    expect(await read(typed)).toMatchObject({ value: { svg: `<?xml version="1.0"?>${plain}` } });
  });
  it.each([
    ['a script', 'svgActive', drawing('<script>alert(1)</script>')],
    [
      'a script by another name space',
      'svgActive',
      drawing('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
    ],
    ['a handler', 'svgActive', drawing('<rect onload="alert(1)"/>')],
    ['a handler on the whole', 'svgActive', drawing('', 'viewBox="0 0 1 1" onload="alert(1)"')],
    [
      'a link that is a script',
      'svgActive',
      drawing('<a xlink:href=" javascript:alert(1)"><path d=""/></a>'),
    ],
    ['a page inside', 'svgActive', drawing('<foreignObject><p>x</p></foreignObject>')],
    ['an animation', 'svgActive', drawing('<rect><animate attributeName="x"/></rect>')],
    ['an animation by style', 'svgActive', drawing('<style>rect{animation: turn 1s infinite}</style>')],
    ['a picture elsewhere', 'svgOutside', drawing('<image href="https://spy.example/x.png"/>')],
    ['a drawing elsewhere', 'svgOutside', drawing('<use xlink:href="other.svg#a"/>')],
    ['a drawing as data', 'svgOutside', drawing('<image href="data:image/svg+xml,x"/>')],
    ['a font elsewhere', 'svgOutside', drawing('<style>@import "https://spy.example/a.css";</style>')],
    ['a fill elsewhere', 'svgOutside', drawing('<rect style="fill:url(https://spy.example/#a)"/>')],
    ['no size', 'svgNoSize', drawing('<path d="M0 0"/>', '')],
    ['a size of nothing', 'svgNoSize', drawing('', 'viewBox="0 0 0 10"')],
    ['a strip', 'tooNarrow', drawing('', 'viewBox="0 0 1000 10"')],
    ['another kind of XML', 'wrongType', '<html><svg/></html>'],
    ['text', 'broken', 'not a drawing <svg'],
    ['a drawing cut off', 'broken', drawing('<g>').replace('</svg>', '')],
  ])('refuses %s', async (_, reason, text) => {
    expect(await read(text)).toEqual({ ok: false, reason, facts: undefined });
  });
  it('refuses entities, which grow', async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${drawing('<text>&b;</text>')}`;
    expect(await read(bomb)).toMatchObject({ reason: 'svgTooMuch' });
  });
  it('refuses a few lines that repeat themselves beyond measure, or without end', async () => {
    const level = (n: number) => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
    const grown = `<g id="l0"><rect/></g>${[1, 2, 3, 4, 5, 6, 7, 8].map(level).join('')}<use href="#l8"/>`;
    expect(await read(drawing(grown))).toMatchObject({ reason: 'svgTooMuch' });
    const endless = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>';
    expect(await read(drawing(endless))).toMatchObject({ reason: 'svgTooMuch' });
    expect(await read(drawing('<path d=""/>'.repeat(50_001)))).toMatchObject({ reason: 'svgTooMuch' });
  });
  it('refuses a chain of parts that is longer than any drawing has', async () => {
    const links = Array.from({ length: 20_000 }, (_, n) => `<g id="l${n}"><use href="#l${n + 1}"/></g>`);
    expect(await read(drawing(links.join('')))).toMatchObject({ reason: 'svgTooMuch' });
  });
  it('refuses bytes that are no text', async () => {
    expect(await readSvg(new Uint8Array([0xff, 0xfe, 0x3c, 0x73]))).toMatchObject({ reason: 'broken' });
  });
});
