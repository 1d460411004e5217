import fc from 'fast-check';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetEnv } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';
import { readPdf } from '@/lib/print/read-pdf';
import { limits } from '../schema';
import { ticketLink } from './ticket';
import { ticketsPdf } from './ticket-pdf';
import { ticketPicture } from './ticket-picture';
import { ticketPage, ticketScreen } from './ticket-sheet';

beforeEach(() =>
  resetEnv({
    AUTH_SECRET: 'x'.repeat(32),
    DATA_KEY: 'a'.repeat(64),
    APP_URL: 'https://conference.example.org',
  }),
);

const now = new Date('2026-11-03T12:00:00Z');
const event = {
  slug: 'ankommen-2027',
  title: { de: 'Ankommen im Beruf', en: 'Arriving at work' },
  series: { de: 'Fachkonferenz', en: '' },
  startsAt: new Date('2027-01-14T09:00:00Z'),
  endsAt: new Date('2027-01-14T15:30:00Z'),
  timeZone: 'Europe/Berlin',
  venue: { de: 'Haus am Ufer', en: 'House by the river' },
  venueNote: { de: 'Acht Minuten zu Fuß.\n\nAlles ist stufenlos.', en: '' },
  address: 'Speicherufer 8, 10999 Berlin',
  city: 'Berlin',
  contactEmail: 'tagung@example.org',
  accent: '#0b5c57',
};
const person = {
  ticketCode: 'K7QM2XWP4R',
  givenName: 'Anna',
  familyName: 'Wiśniewska',
  organisation: 'Landesnetzwerk für Integration',
  category: { de: 'Fachpublikum', en: 'Professionals' },
};
const named = (givenName: string, familyName: string) => ({ ...person, givenName, familyName });

const ticket = async (who: typeof person, locale: Locale = 'de', about: typeof event = event) => {
  const pdf = await ticketsPdf(about, [who], locale, now);
  const { tagged, pages } = await readPdf(pdf);
  return { bytes: pdf.toString('latin1'), tagged, page: pages[0]! };
};

describe('a ticket on paper', () => {
  it('says everything as text, in order of reading', async () => {
    const { page } = await ticket(person);
    expect(page.lines.filter(Boolean)).toEqual([
      'Fachkonferenz',
      'Ankommen im Beruf',
      'Donnerstag, 14. Januar 2027, 10:00 bis 16:30 Uhr',
      'Haus am Ufer',
      'Speicherufer 8, 10999 Berlin',
      'Anna Wiśniewska',
      'Landesnetzwerk für Integration',
      'Fachpublikum',
      'Ticketcode',
      'K7QM2 XWP4R',
      'Am Einlass',
      'Halten Sie diese Seite bitte bereit, auf Papier',
      'oder auf dem Bildschirm. Wir scannen den',
      'Code; klappt das nicht, genügt der',
      'Ticketcode. Das Ticket gilt für eine Person.',
      'Programm und Fragen',
      'Das Programm und alle Neuigkeiten:',
      'conference.example.org/de/ankommen-2027',
      'Sie haben Fragen oder können doch nicht',
      'kommen? Schreiben Sie uns:',
      'tagung@example.org',
      'Anreise und Zugang',
      'Acht Minuten zu Fuß.',
      'Alles ist stufenlos.',
    ]);
  });

  it('has a code that a scanner reads as the plain link', async () => {
    expect((await ticket(person)).page.code).toBe('https://conference.example.org/t/K7QM2XWP4R');
  });

  it('is tagged, in its language, with a title, and has its fonts in it', async () => {
    const { bytes, tagged } = await ticket(person, 'en');
    expect(tagged).toBe(true);
    expect(bytes).toContain('/Lang (en-GB)');
    expect(bytes).toContain('/DisplayDocTitle true');
    expect(bytes).toContain('(Ticket: Arriving at work)');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes.match(/\/FontFile2? /g)).toHaveLength(bytes.match(/\/Type \/FontDescriptor/g)!.length);
    expect(bytes).not.toContain('Helvetica');
  });

  it('is built of headings, paragraphs, links and a figure with words for it', async () => {
    const { page } = await ticket(person, 'en');
    const [document] = page.structure;
    expect([page.structure.length, document?.type, document?.children.map(({ type }) => type)]).toEqual([
      1,
      'Document',
      ['Sect'],
    ]);
    const parts = document!.children[0]!.children;
    expect(parts.map(({ type }) => type).join(' ')).toBe(
      'P H1 P P P H2 P P Figure P P H2 P H2 P P P P H2 P P',
    );
    expect(parts.find(({ type }) => type === 'Figure')?.alt).toBe('QR code of ticket K7QM2 XWP4R');
    expect(parts.flatMap(({ children }) => children.map(({ type }) => type))).toEqual(['Link', 'Link']);
    // Only what is not in the reader's language says which it is in
    expect(
      parts
        .map(({ lang }) => lang ?? '')
        .join(' ')
        .trim(),
    ).toMatch(/^de-DE +de-DE de-DE$/);
  });

  it('is a page for each person of a group', async () => {
    const people = [person, { ...named('Mina', 'Okafor'), ticketCode: 'AAAAABBBBB' }];
    const pdf = await ticketsPdf(event, people, 'de', now);
    const { pages } = await readPdf(pdf);
    expect(pages.map(({ code }) => code)).toEqual(people.map(({ ticketCode }) => ticketLink(ticketCode)));
    expect(pages.map(({ lines }) => lines[5])).toEqual(['Anna Wiśniewska', 'Mina Okafor']);
    expect(pdf.toString('latin1')).toContain('(2 Tickets: Ankommen im Beruf)');
  });

  it.each([
    ['Latin with marks', 'Nguyễn Thị', 'Ánh Tuyết'],
    ['Turkish and Polish', 'Şükrü', 'Żółć'],
    ['Cyrillic', 'Ольга', 'Шевчук'],
    ['Greek', 'Άννα', 'Λύδη'],
    ['Arabic', 'محمد', 'العربي'],
    ['Hebrew', 'דוד', 'רבין'],
    // Drawn in Latin letters, but kept as what it was
    ['Chinese', '王', '小明'],
    ['Georgian', 'გიორგი', 'მაია'],
    ['stacked marks', 'Z̷̢̧̛̳a', 'G'],
  ])('keeps a name in %s for readers and copies', async (_, givenName, familyName) => {
    const { page } = await ticket(named(givenName, familyName));
    expect(page.text.normalize('NFC')).toContain(`${givenName} ${familyName}`.normalize('NFC'));
    expect(page.code).toBe(ticketLink(person.ticketCode));
  });

  it('has both parts of a name that runs in two directions', async () => {
    // Which comes first in a copy, PDFium guesses
    const { page } = await ticket(named('Anna', 'محمد'));
    expect([page.text.includes('Anna'), page.text.includes('محمد')]).toEqual([true, true]);
  });

  it('says when the letters are not those that were typed', async () => {
    const note = 'Einige Zeichen fehlen der Schrift dieses Tickets';
    expect((await ticket(named('王', '小明'))).page.text).toContain(note);
    expect((await ticket(named('Şükrü', 'محمد'))).page.text).not.toContain(note);
  });

  it('cuts off directions that are too long, with an ellipsis, and nothing else', async () => {
    const venueNote = { de: 'Immer am Wasser entlang. '.repeat(700), en: '' };
    const { page } = await ticket(person, 'de', { ...event, venueNote });
    expect(page.text.trim()).toMatch(/ …$/);
    expect(page.text).toContain('tagung@example.org');
  });
});

describe('a ticket as a picture', () => {
  it('is as wide as a phone, and a scanner reads its code', async () => {
    const png = await ticketPicture(event, person, 'de');
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([(await sharp(png).metadata()).format, info.width]).toEqual(['png', 1080]);
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe('https://conference.example.org/t/K7QM2XWP4R');
  });

  it('shows the name, in letters that no font of the machine draws', async () => {
    const pictures = await Promise.all(
      [person, named('محمد', 'العربي'), named('王', '小明')].map((who) => ticketPicture(event, who, 'de')),
    );
    for (const png of pictures) {
      const { width, height } = await sharp(png).metadata();
      const below = { left: 0, top: height - 420, width, height: 420 };
      const { channels } = await sharp(png).extract(below).greyscale().stats();
      // Ink on white paper, and not a little
      expect(channels[0]!.min).toBeLessThan(60);
      expect(channels[0]!.mean).toBeLessThan(252);
    }
  });
});

describe('whatever is typed', () => {
  const line = (maxLength: number) =>
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.string({ unit: 'binary', maxLength }),
      fc.stringMatching(/^[A-Za-zÄÖÜß -]*$/, { maxLength }),
      fc
        .constantFrom('W', 'Wi-', 'م', '王', '🎉')
        .map((one) => one.repeat(Math.floor(maxLength / one.length))),
    );
  const typed = fc.record({
    givenName: line(limits.name),
    familyName: line(limits.name),
    organisation: line(limits.organisation),
    title: line(200),
    venue: line(200),
    category: line(200),
    note: fc.constantFrom(
      '',
      'Am Wasser entlang.\n\nStufenlos. '.repeat(40),
      'Am Wasser entlang. '.repeat(300),
    ),
  });
  type Typed = ReturnType<typeof typed.generate>['value'];
  const filledIn = ({ title, venue, category, note, ...rest }: Typed) => ({
    about: {
      ...event,
      title: { de: title, en: '' },
      venue: { de: venue, en: '' },
      venueNote: { de: note, en: '' },
    },
    who: { ...person, ...rest, category: { de: category, en: '' } },
  });

  it('everything stays on the sheet, and nothing runs into what is below it', () => {
    fc.assert(
      fc.property(typed, (input) => {
        const { about, who } = filledIn(input);
        for (const sheet of [ticketPage(about, who, 'de'), ticketScreen(about, who, 'de')]) {
          const ends = new Map<number, number>();
          for (const mark of sheet.marks) {
            if (mark.kind !== 'text') continue;
            const { lines, style, height } = mark.paragraph;
            expect(mark.y).toBeGreaterThanOrEqual(ends.get(mark.x) ?? 0);
            ends.set(mark.x, mark.y + height - 0.01);
            expect(mark.y + height).toBeLessThanOrEqual(sheet.height - 30);
            for (const { width } of lines) {
              expect(mark.x + width * style.size).toBeLessThanOrEqual(sheet.width - 20);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('makes a file that opens, with a code that is read', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (input) => {
        const { about, who } = filledIn(input);
        expect((await ticket(who, 'de', about)).page.code).toBe(ticketLink(person.ticketCode));
      }),
      { numRuns: 8 },
    );
  });
});
