// One entry for each of thousands of mails: the generator that makes the agenda's calendars takes ten times as long.

/** `values` are ready: text through `icalText`, instants through `icalInstant`. */
export type IcalLine = readonly [name: string, value: string];

const LINE_OCTETS = 75;

/** A calendar as its content lines say it (RFC 5545, 3.1): each with CRLF, and folded where it is longer than 75 octets. */
export function icalendar(lines: readonly IcalLine[]): string {
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}

/** Text in a calendar (3.3.11): what has a meaning there is escaped. */
export function icalText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** An instant in UTC, to the second (3.3.5). */
export function icalInstant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function folded(line: string): string {
  // A unit of the text has three octets at most
  if (line.length * 3 <= LINE_OCTETS || Buffer.byteLength(line) <= LINE_OCTETS) return line;
  let [text, octets] = ['', 0];
  for (const character of line) {
    const own = Buffer.byteLength(character);
    if (octets + own > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += own;
  }
  return text;
}
