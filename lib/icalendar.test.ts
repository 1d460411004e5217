import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalendar, icalInstant, icalText } from './icalendar';

const entry = (summary: string) =>
  icalendar([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['BEGIN', 'VEVENT'],
    ['SUMMARY', icalText(summary)],
    ['DTSTART', icalInstant(new Date('2027-03-28T01:30:00.999Z'))],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
const read = (text: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!);

describe('icalendar', () => {
  it('is read again as it was written, in lines of 75 octets at most', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(',', ';', '\\', '\n', 'ä', '😀', ':', '"'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        // Controls do not belong into a calendar, and the reader trims
        text.map((one) => `x${one.replace(/[^\P{C}\n]/gu, '')}x`),
        (summary) => {
          const written = entry(summary);
          expect(read(written).summary).toBe(summary);
          const lines = written.split('\r\n');
          expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
          expect(lines.at(-1)).toBe('');
        },
      ),
    );
  });

  it('writes instants in UTC', () => {
    expect(read(entry('x')).startDate.toJSDate()).toEqual(new Date('2027-03-28T01:30:00Z'));
  });

  it('writes one line break however it was made', () => {
    expect(icalText('a\r\nb\rc\nd')).toBe('a\\nb\\nc\\nd');
  });
});
