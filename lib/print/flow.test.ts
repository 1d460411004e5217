import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, flow, type Entry, type Frame, type Look } from './flow';
import type { Mark } from './sheet';

const look: Look = { weight: 400, style: { size: 10, colour: '#000000', leading: 1.4 } };
const frame: Frame = { top: 20, bottom: 160, left: 30, width: 400, columns: 2, gutter: 20, aside: 40 };
const columnWidth = 190;
const LINE = 14;

const entry = (words: string, more: Partial<Entry> = {}): Entry => ({
  blocks: block('P', words, look),
  gap: 6,
  ...more,
});
const text = (mark: Extract<Mark, { kind: 'text' }>) =>
  mark.paragraph.lines.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
const lines = (count: number, word: string) => Array.from({ length: count }, () => word).join('\n');

describe('a flow of entries', () => {
  it('fills one column after the other, then the next page', async () => {
    const pages = await flow(
      ['a', 'b', 'c', 'd', 'e'].map((word) =>
        entry(lines(3, word), { blocks: block('P', lines(3, word), look) }),
      ),
      { ...frame, bottom: 20 + 3 * LINE + 6 + 3 * LINE },
    );
    expect(pages.map((marks) => texts(marks).map((mark) => [text(mark)[0], mark.x, mark.y]))).toEqual([
      [
        ['a', 70, 20],
        ['b', 70, 68],
        ['c', 280, 20],
        ['d', 280, 68],
      ],
      [['e', 70, 20]],
    ]);
  });

  it('keeps what is short together, and goes on with what is long on the next', async () => {
    const long = (word: string) => [...block('P', `${word} head`, look), ...block('P', lines(8, word), look)];
    const pages = await flow([entry('first'), { blocks: long('a'), gap: 6 }, { blocks: long('b'), gap: 6 }], {
      ...frame,
      columns: 1,
    });
    const shown = pages.map((marks) =>
      texts(marks).map((mark) => [text(mark)[0], mark.paragraph.lines.length]),
    );
    expect(shown).toEqual([
      [
        ['f', 1],
        ['a', 1],
        // Ten lines to a page: two of them are enough for the next
        ['a', 6],
      ],
      [
        ['a', 2],
        ['b', 1],
        ['b', 6],
      ],
      [['b', 2]],
    ]);
  });

  it('puts what stands beside at the height of the first line, and a bar along all of it', async () => {
    const [aside] = block('P', '10:00', look);
    const [marks = []] = await flow(
      [entry('one'), entry('two', { aside, bar: '#ff0000', rule: '#cccccc' })],
      frame,
    );
    const [one, time, two] = texts(marks);
    expect([one?.x, time?.x, two?.x]).toEqual([70, 30, 77]);
    expect(time?.y).toBe(two?.y);
    expect(marks.flatMap((mark) => (mark.kind === 'bar' ? [mark.box] : []))).toEqual([
      { x: 30, y: 20 + LINE + 6 - 3, width: columnWidth, height: 0.5 },
      { x: 70, y: 20 + LINE + 6, width: 2, height: LINE },
    ]);
  });

  it('says on which page an entry begins', async () => {
    const began: number[] = [];
    await flow(
      Array.from({ length: 30 }, () => entry('word', { placed: (page) => began.push(page) })),
      frame,
    );
    expect(new Set(began)).toEqual(new Set([0, 1, 2]));
    expect(began).toEqual([...began].sort());
  });

  it('loses no word, keeps the order, and stays inside its frame, whatever comes', async () => {
    const anyEntry = fc.record({
      paragraphs: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
      gap: fc.integer({ min: 0, max: 20 }),
      wide: fc.boolean(),
      bar: fc.option(fc.constant('#ff0000'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { maxLength: 20 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(0.6, 1, 1.3),
        async (all, columns, scale) => {
          let count = 0;
          const entries = all.map(({ paragraphs, ...rest }): Entry => ({
            ...rest,
            blocks: paragraphs.flatMap((words) =>
              block('P', Array.from({ length: words }, () => `w${count++}`).join(' '), look, 3),
            ),
          }));
          const pages = await flow(entries, { ...frame, columns, firstTop: 50 }, scale);
          const marks = pages.map(texts);
          const words = marks.flat().flatMap((mark) => text(mark).split(' '));
          expect(words).toEqual(Array.from({ length: count }, (_, n) => `w${n}`));
          marks.forEach((onPage, page) => {
            const ends = new Map<number, number>();
            for (const { x, y, paragraph } of onPage) {
              const column = Math.floor((x - frame.left) / ((frame.width + frame.gutter) / columns));
              const before = ends.get(column) ?? (page === 0 ? 50 : frame.top);
              expect(y).toBeGreaterThanOrEqual(before - 0.01);
              expect(y + paragraph.height).toBeLessThanOrEqual(frame.bottom + 0.02);
              ends.set(column, y + paragraph.height);
            }
          });
        },
      ),
    );
  });
});
