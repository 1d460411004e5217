import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { modelEvent } from '../content/model';
import type { SeedExhibit } from '../types';
import { composePoster, renderPoster, renderPosterPdf } from './render';
import { pageSizes } from './sheet';
import { posterWords } from './words';

const [exhibit] = modelEvent.exhibits;
if (!exhibit) throw new Error('No exhibit');

function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u00AD-]+/g, '')
    .replaceAll(/[„“"]/g, '')
    .toLocaleLowerCase('de');
}

describe('a poster', () => {
  it('is a PDF of one page and an image of the same shape, the same bytes each time', async () => {
    const [first, second] = [await renderPoster(exhibit, 'de'), await renderPoster(exhibit, 'de')];
    expect(first.pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(first.pdf.equals(second.pdf)).toBe(true);
    expect(first.png.equals(second.png)).toBe(true);
    const { width = 0, height = 0, format } = await sharp(first.png).metadata();
    const page = pageSizes[exhibit.poster.format];
    expect([format, width, height]).toEqual(['png', first.width, first.height]);
    expect(Math.abs(width / height - page.w / page.h)).toBeLessThan(0.001);
    // Not a blank sheet: a blank one compresses to a few kilobytes.
    expect(first.png.length).toBeGreaterThan(100_000);
  }, 60_000);

  it('names its language and its title', async () => {
    const pdf = (await renderPosterPdf(exhibit, 'de')).toString('latin1');
    expect(pdf).toContain('/Lang (de-DE)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it('has no place for a text that is too long', () => {
    const story = {
      ...exhibit.story,
      result: { ...exhibit.story.result, de: exhibit.story.result.de.repeat(4) },
    };
    expect(() => composePoster({ ...exhibit, story }, 'de')).toThrow('Text too long');
  });
});

describe.each(modelEvent.exhibits.map((one): [string, SeedExhibit] => [one.slug, one]))('%s', (_, one) => {
  it('fits its sheet and leaves out nothing that its text version says', () => {
    const said = plain(composePoster(one, 'de').said.join(' '));
    const words = posterWords(one, 'de');
    const missing = [
      ...words.titleLines,
      ...[
        words.claim,
        words.organisation,
        words.region,
        words.kind,
        words.credit,
        words.chart.title,
        words.chart.note,
      ],
      ...words.contact.split(' · '),
      ...words.round.split(' · '),
      ...words.story.flatMap(({ heading, text }) => [heading, text]),
      ...words.figures.flatMap(({ value, label }) => [value, label]),
      ...words.chart.items.flatMap(({ label, value, before = value }) => [
        label,
        String(value),
        String(before),
      ]),
      words.steps.title,
      ...words.steps.items.flatMap(({ title, text }) => [title, text]),
      ...(words.quote ? [words.quote.text, words.quote.by] : []),
    ].filter((piece) => !said.includes(plain(piece)));
    expect(missing).toEqual([]);
  });
});
