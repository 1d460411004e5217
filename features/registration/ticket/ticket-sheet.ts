import 'server-only';
import { accentOnPaper } from '@/lib/colour';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { block, type Look } from '@/lib/print/flow';
import { INK, RULE, SOFT } from '@/lib/print/looks';
import { qrRows } from '@/lib/print/qr';
import type { Mark, Sheet } from '@/lib/print/sheet';
import { largest, stack, type Column, type Stacked } from '@/lib/print/stack';
import { isRewritten } from '@/lib/print/typeset';
import { whenText } from '../occasion';
import { eventLink, spacedCode, ticketLink } from './ticket';

export type TicketEvent = {
  slug: string;
  title: Localized;
  series: Localized;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: Localized;
  venueNote: Localized;
  address: string;
  city: string;
  contactEmail: string;
  accent: string;
};
export type TicketPerson = {
  ticketCode: string;
  givenName: string;
  familyName: string;
  organisation: string;
  category: Localized;
};

const text = (size: number, colour = INK): Look => ({ weight: 400, style: { size, colour, leading: 1.42 } });
const strong = (size: number, colour = INK): Look => ({ weight: 600, style: { size, colour, leading: 1.3 } });
const heading = (size: number): Look => ({
  weight: 600,
  style: { size, colour: INK, leading: 1.14, balanced: true },
});

/** What every ticket says, in order of reading. */
function content(event: TicketEvent, person: TicketPerson, locale: Locale) {
  const t = translator(locale);
  const accent = accentOnPaper(event.accent);
  const place = event.address.includes(event.city) ? [event.address] : [event.address, event.city];
  const name = `${person.givenName} ${person.familyName}`;
  const rewritten = isRewritten(name, 600) || isRewritten(person.organisation, 400);
  return {
    accent,
    occasion: [
      ...block('P', pickLocalized(event.series, locale), strong(11.5, accent)),
      ...block('H1', pickLocalized(event.title, locale), heading(29), 5),
      ...block('P', whenText(event, locale), strong(12.5), 14),
      ...block('P', pickLocalized(event.venue, locale), text(12.5), 3),
      ...block('P', place.filter(Boolean).join(', '), text(12.5, SOFT)),
    ],
    who: [
      ...block('H2', name, heading(27)),
      ...block('P', person.organisation, text(13.5), 6),
      ...block('P', pickLocalized(person.category, locale), strong(12.5, accent), 5),
      ...block('P', rewritten ? t('ticket.rewritten') : '', text(9, SOFT), 6),
    ],
    code: [
      ...block('P', t('ticket.code'), text(10.5, SOFT)),
      ...block('P', spacedCode(person.ticketCode), strong(24)),
    ],
  };
}

function qrCode(ticketCode: string, locale: Locale, x: number, y: number, size: number): Mark {
  const alt = translator(locale)('ticket.qr', { code: spacedCode(ticketCode) });
  return { kind: 'code', alt, x, y, size, rows: qrRows(ticketLink(ticketCode)) };
}

function bar(x: number, y: number, width: number, height: number, colour: string): Mark {
  return { kind: 'bar', box: { x, y, width, height }, colour };
}

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 54;
const CODE = 188;
const GUTTER = 30;
/** Folded in the middle, the upper half is the ticket and the lower half what to know. */
const FOLD = A4.height / 2;
const ABOVE_FOLD = 22;
/** However much there is to say about the event and the person, room is left for what to do at the door. */
const LOWEST_FOLD = 640;

/** A ticket on a page of A4. */
export function ticketPage(event: TicketEvent, person: TicketPerson, locale: Locale): Sheet {
  const { accent, occasion, who, code } = content(event, person, locale);
  const width = A4.width - 2 * MARGIN - CODE - GUTTER;
  const right = A4.width - MARGIN - CODE;
  const top = MARGIN + 6;
  const end = LOWEST_FOLD - ABOVE_FOLD;
  const upper = largest(
    [0.94, 0.88, 0.82, 0.76, 0.7, 0.64],
    (scale) => {
      const above = stack(occasion, { x: MARGIN, y: top, width, end: end - 200 }, scale);
      const rule = above.bottom + 18 * scale;
      const below = stack(who, { x: MARGIN, y: rule + 18 * scale, width, end }, scale);
      return { above, rule, below };
    },
    ({ below }) => below.bottom <= FOLD - ABOVE_FOLD,
  );
  const fold = Math.max(FOLD, upper.below.bottom + ABOVE_FOLD);
  return {
    ...A4,
    marks: [
      bar(0, 0, A4.width, 9, accent),
      ...upper.above.marks,
      bar(MARGIN, upper.rule, width, 0.75, RULE),
      ...upper.below.marks,
      qrCode(person.ticketCode, locale, right, top, CODE),
      ...stack(code, { x: right, y: top + CODE + 14, width: CODE }).marks,
      bar(0, fold, A4.width, 0.5, RULE),
      ...whatToKnow(event, locale, fold + 26),
    ],
  };
}

/** More than the smallest letters bring onto half a page; an event may tell ten times as much. */
const MOST_LETTERS = 4_000;

/** What to do at the door, whom to ask and how to get there; as much of it as there is room for. */
function whatToKnow(event: TicketEvent, locale: Locale, y: number): Mark[] {
  const t = translator(locale);
  const [title, words] = [strong(12.5), text(11)];
  const mail = event.contactEmail;
  const link = eventLink(locale, event.slug);
  const doing = [
    ...block('H2', t('ticket.doorTitle'), title),
    ...block('P', t('ticket.doorText'), words, 3),
    ...block('H2', t('ticket.moreTitle'), title, 16),
    ...block('P', t('ticket.moreProgramme'), words, 3),
    ...block('P', { text: link.replace(/^https?:\/\//, ''), href: link }, words),
    ...block('P', mail && t('ticket.moreContact'), words, 6),
    ...block('P', { text: mail, href: `mailto:${mail}` }, words),
  ];
  const { text: note, lang } = pickLocalized(event.venueNote, locale);
  const ways = note
    .slice(0, MOST_LETTERS)
    .split(/\n\s*\n/)
    .flatMap((part, index) => {
      return block('P', { text: part.trim(), ...(lang && { lang }) }, words, index > 0 ? 6 : 3);
    });
  const going = ways.length > 0 ? [...block('H2', t('ticket.wayTitle'), title), ...ways] : [];
  const width = (A4.width - 2 * MARGIN - GUTTER) / 2;
  const room = A4.height - MARGIN + 12;
  const columns = (scale: number, end?: number) => [
    stack(doing, { x: MARGIN, y, width, end }, scale),
    stack(going, { x: MARGIN + width + GUTTER, y, width, end }, scale),
  ];
  const fits = (made: Stacked[]) => made.every(({ bottom }) => bottom <= room);
  const whole = largest([0.88, 0.76], columns, fits);
  return (fits(whole) ? whole : columns(0.76, room)).flatMap(({ marks }) => marks);
}

const PHONE = { width: 360, margin: 32 };
const PHONE_COLUMN = PHONE.width - 2 * PHONE.margin;

/** A ticket for the screen of a phone: the code as large as it goes, all as long as it has to be. */
export function ticketScreen(event: TicketEvent, person: TicketPerson, locale: Locale): Sheet {
  const { accent, occasion, who, code } = content(event, person, locale);
  const column = (y: number): Column => ({ x: PHONE.margin, y, width: PHONE_COLUMN });
  const above = stack(occasion, column(PHONE.margin));
  const codeTop = above.bottom + 24;
  const underCode = stack(code, column(codeTop + PHONE_COLUMN + 16));
  const rule = underCode.bottom + 12;
  const below = stack(who, column(rule + 16));
  return {
    width: PHONE.width,
    height: Math.ceil(below.bottom + PHONE.margin),
    marks: [
      bar(0, 0, PHONE.width, 8, accent),
      ...above.marks,
      qrCode(person.ticketCode, locale, PHONE.margin, codeTop, PHONE_COLUMN),
      ...underCode.marks,
      bar(PHONE.margin, rule, PHONE_COLUMN, 0.75, RULE),
      ...below.marks,
    ],
  };
}
