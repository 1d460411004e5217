const DAY_S = 86_400;
/** Longer serials are after the year 9999. */
const LAST_DAY = 2_958_465;

/** How numbers of a style are to be read. */
export type NumberFormat = 'number' | 'date' | { digits: number };

const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
/** East Asian dates. */
const isEastern = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** From the format's number and, for those that the file defines, its code, such as `dd.mm.yyyy` or `00000`. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtInDates.has(id) || isEastern(id) ? 'date' : 'number';
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  if (/^0{2,15}$/.test(positive)) return { digits: positive.length };
  // Colours, currencies and conditions stand in brackets; so do hours that go on after 24, which are no time of a day
  const signs = positive.replace(/\[[^\]]*\]/g, '').replace(/general/i, '');
  return /[ymdhs]/i.test(signs) && !/\[[hms]+\]/i.test(positive) ? 'date' : 'number';
}

/** A cell's number as somebody would type it: 1234.5, 2026-11-03, 2026-11-03 13:05 or, without a day, 13:05. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format === 'date' && value >= 0 && value <= LAST_DAY) return dateText(value, from1904);
  // Fifteen digits are all that a spreadsheet shows; what lies behind is the binary's
  const text = String(Number(value.toPrecision(15)));
  return typeof format === 'object' && Number.isInteger(value) && value >= 0
    ? text.padStart(format.digits, '0')
    : text;
}

function dateText(serial: number, from1904: boolean): string {
  const seconds = Math.round(serial * DAY_S);
  const days = Math.floor(seconds / DAY_S);
  // Excel's 1900 has a 29 February, so that days before it are one too high
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const [day = '', time = ''] = new Date(epoch + seconds * 1000).toISOString().split('T');
  const clock = time.endsWith(':00.000Z') ? time.slice(0, 5) : time.slice(0, 8);
  if (seconds % DAY_S === 0) return day;
  return days === 0 && !from1904 ? clock : `${day} ${clock}`;
}
