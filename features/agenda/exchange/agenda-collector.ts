import { parseUrl } from '@/lib/parse-url';
import {
  importLimits,
  nameKey,
  UnreadableAgenda,
  type ImportedAgenda,
  type ImportedSession,
  type ImportedSpeaker,
  type ImportedText,
  type RefusedRow,
} from './imported';
import { cutText, oneLine } from './plain-text';

const webAddress = /^https?:\/\/\S+$/i;
/** "www.example.org/x": somebody forgot what comes before; not "slides.pdf". */
const bareHost = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.([a-z]{2,})(:\d+)?(\/\S*)?$/i;
const fileEndings = new Set(
  'pdf html htm md txt odp odt ods pptx ppt docx doc xlsx key zip gz tgz mp4 webm mp3 png jpg jpeg gif svg webp'.split(
    ' ',
  ),
);

/** An address that a reader can follow; undefined when it is none. Relative ones are taken from `base`. */
export function followable(given: string, base: string | undefined): string | undefined {
  const address = given.trim();
  if (address === '' || address.length > importLimits.address) return undefined;
  const host = bareHost.exec(address);
  const whole = host && !fileEndings.has((host[2] ?? '').toLowerCase()) ? `https://${address}` : address;
  const resolved = parseUrl(whole) ? whole : ((base && parseUrl(whole, base)?.href) ?? '');
  return webAddress.test(resolved) && parseUrl(resolved) ? resolved : undefined;
}

/** Brings together what a file says: parts of one name are one, and a name that a second session has is refused. */
export class AgendaCollector {
  private readonly rooms = new Map<string, ImportedAgenda['rooms'][number]>();
  private readonly tracks = new Map<string, ImportedAgenda['tracks'][number]>();
  private readonly formats = new Map<string, ImportedAgenda['formats'][number]>();
  private readonly speakers = new Map<string, ImportedSpeaker>();
  private readonly sessions: ImportedSession[] = [];
  private readonly refused: RefusedRow[] = [];
  private readonly taken = new Set<string>();
  unknownColumns: string[] = [];

  /** The name as it is kept; null for none. */
  room(given: string, capacity: number | null = null): string | null {
    const name = this.line(given);
    const known = this.rooms.get(nameKey(name));
    if (known) known.capacity ??= capacity;
    else if (name !== '') this.rooms.set(nameKey(name), { name, capacity });
    return name === '' ? null : (known?.name ?? name);
  }

  track(given: string, colour: string | null = null): string | null {
    const name = this.line(given);
    const sound = colour && /^#[\da-f]{6}$/i.test(colour) ? colour.toLowerCase() : null;
    const known = this.tracks.get(nameKey(name));
    if (known) known.colour ??= sound;
    else if (name !== '') this.tracks.set(nameKey(name), { name, colour: sound });
    return name === '' ? null : (known?.name ?? name);
  }

  format(given: string): string | null {
    const name = this.line(given);
    const known = this.formats.get(nameKey(name));
    if (!known && name !== '') this.formats.set(nameKey(name), { name });
    return name === '' ? null : (known?.name ?? name);
  }

  /** The key of a speaker; undefined for one without a name. */
  speaker(given: string, sourceId: string | null, biography: ImportedText = {}): string | undefined {
    const name = this.line(given);
    if (name === '') return undefined;
    const key = sourceId ? `id:${sourceId}` : `name:${nameKey(name)}`;
    if (!this.speakers.has(key)) this.speakers.set(key, { key, sourceId, name, biography });
    return key;
  }

  session(session: ImportedSession): void {
    const title = session.title.de ?? session.title.en ?? '';
    if (!session.title.de && !session.title.en) return this.refuse({ ...session, title, reason: 'noTitle' });
    const name = session.sourceId.toLowerCase();
    if (this.taken.has(name)) return this.refuse({ ...session, title, reason: 'duplicate' });
    this.taken.add(name);
    this.count();
    this.sessions.push(session);
  }

  refuse({ at, title, sourceId, reason }: RefusedRow): void {
    this.count();
    this.refused.push({ at, title: this.line(title), sourceId, reason });
  }

  private count(): void {
    if (this.sessions.length + this.refused.length >= importLimits.sessions) {
      throw new UnreadableAgenda('tooManySessions');
    }
  }

  /** A name of a part, as long as a form would take it. */
  private line(text: string): string {
    return cutText(oneLine(text), importLimits.line).trim();
  }

  agenda(format: ImportedAgenda['format']): ImportedAgenda {
    if (this.sessions.length + this.refused.length === 0) throw new UnreadableAgenda('noSessions');
    return {
      format,
      rooms: [...this.rooms.values()],
      tracks: [...this.tracks.values()],
      formats: [...this.formats.values()],
      speakers: [...this.speakers.values()],
      sessions: this.sessions,
      refused: this.refused,
      unknownColumns: this.unknownColumns,
    };
  }
}

/** Texts as long as a form would take them; what is cut, and what is left out, is noted. */
export function withinLimits(session: ImportedSession): ImportedSession {
  const notes = new Set(session.notes);
  const cut = (text: ImportedText | undefined, most: number) =>
    text &&
    Object.fromEntries(
      Object.entries(text).map(([locale, words]) => {
        if (words.length > most) notes.add('shortened');
        return [locale, words.length > most ? `${cutText(words, most - 1).trimEnd()}…` : words];
      }),
    );
  const some = <Row>(rows: Row[] | undefined, most: number, note: 'linksLeftOut' | 'speakersLeftOut') => {
    if (rows && rows.length > most) notes.add(note);
    return rows?.slice(0, most);
  };
  return {
    ...session,
    title: cut(session.title, importLimits.line) ?? {},
    subtitle: cut(session.subtitle, importLimits.line),
    abstract: cut(session.abstract, importLimits.text),
    speakers: some(session.speakers, importLimits.speakers, 'speakersLeftOut'),
    links: some(session.links, importLimits.links, 'linksLeftOut'),
    notes: [...notes],
  };
}
