import { parseXml, type Attributes, type XmlHandler } from '@/lib/spreadsheet/xml';
import { isTimeZone } from '@/lib/zoned';
import { importLimits, UnreadableAgenda } from './imported';
import type { RawSchedule, RawSession } from './read-frab';

const CHUNK_CHARACTERS = 65_536;

/** Pieces of a text, with a turn for others in between. */
async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + CHUNK_CHARACTERS, text.length);
    // Both halves of a pair stay together
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length) end++;
    yield encoder.encode(text.slice(at, end));
    at = end;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const sessionTexts = [
  ...['room', 'title', 'subtitle', 'track', 'type', 'language', 'abstract', 'description', 'date', 'start'],
  ...['end', 'duration', 'slug'],
] as const satisfies readonly (keyof RawSession)[];

const blank = (): RawSession => ({
  ...{ guid: '', id: '', slug: '', room: '', title: '', subtitle: '', track: '', type: '', language: '' },
  ...{ abstract: '', description: '', date: '', start: '', end: '', duration: '', dayDate: '', dayStart: '' },
  ...{ persons: [], links: [] },
});

/** What schedule.xml says, from pentabarf's time to the schema of today; elements that nobody knows are passed over. */
class ScheduleHandler implements XmlHandler {
  readonly schedule: RawSchedule = { timeZone: '', baseUrl: '', rooms: [], tracks: [], sessions: [] };
  private readonly path: string[] = [];
  private words = '';
  private day: Attributes = {};
  private room = '';
  private session: RawSession | undefined;
  private attributes: Attributes = {};

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (this.path.length === 1 && name !== 'schedule') throw new UnreadableAgenda('notASchedule');
    const parent = this.path.at(-2);
    // Markup that nobody has escaped
    if (this.isText(parent)) {
      this.words += `<${name}>`;
      return;
    }
    this.words = '';
    this.attributes = attributes;
    if (name === 'day' && parent === 'schedule') this.day = attributes;
    if (name === 'room' && parent === 'day') this.room = attributes.name ?? '';
    if (name === 'track' && parent === 'conference') {
      this.schedule.tracks.push({ name: attributes.name ?? '', colour: attributes.color ?? '' });
    }
    if (name === 'event' && parent === 'room') this.begin(attributes);
  }

  text(text: string): void {
    this.words += text;
  }

  close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (this.isText(parent)) {
      this.words += `</${name}>`;
      return;
    }
    if (parent === 'conference' && name === 'time_zone_name') {
      const zone = this.words.trim();
      if (isTimeZone(zone)) this.schedule.timeZone = zone;
    }
    if (name === 'base_url' && !this.session) this.schedule.baseUrl = this.words.trim();
    if (this.session) this.fill(this.session, name, parent);
    this.words = '';
  }

  /** Whether what lies below `parent` is part of a session's text, however deep it is. */
  private isText(parent: string | undefined): boolean {
    const at = this.path.indexOf('event');
    const field = this.path[at + 1];
    return at > 0 && parent !== 'event' && sessionTexts.some((one) => one === field);
  }

  private begin({ guid = '', id = '', code = '' }: Attributes): void {
    if (this.schedule.sessions.length >= importLimits.sessions) throw new UnreadableAgenda('tooManySessions');
    const { date = '', start = '' } = this.day;
    this.session = { ...blank(), guid, id: id || code, dayDate: date, dayStart: start };
  }

  private fill(session: RawSession, name: string, parent: string | undefined): void {
    const field = sessionTexts.find((one) => one === name);
    const { id = '', guid = '', code = '', href = '', url = '' } = this.attributes;
    if (parent === 'event' && field) session[field] = this.words;
    if (name === 'person' && parent === 'persons') {
      session.persons.push({ guid, id: id || code, name: this.words, biography: '' });
    }
    if ((name === 'link' && parent === 'links') || (name === 'attachment' && parent === 'attachments')) {
      session.links.push({ url: href || url, title: this.words });
    }
    if (name === 'event' && parent === 'room') {
      session.room ||= this.room;
      this.schedule.sessions.push(session);
      this.session = undefined;
    }
  }
}

export async function parseFrabXml(xml: string): Promise<RawSchedule> {
  const handler = new ScheduleHandler();
  await parseXml(pieces(xml), handler);
  return handler.schedule;
}
