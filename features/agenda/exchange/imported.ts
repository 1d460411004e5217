import type { sessionLanguages, sessionLevels, sessionStatuses, speakerRoles } from '@/db/choices';
import { fold } from '@/lib/fold';
import type { Locale, Localized } from '@/lib/i18n/locale';
import type { SheetReason } from '@/lib/spreadsheet/sheet';

/** What a file may hold at most. */
export const importLimits = {
  sessions: 5_000,
  /** Of one session. */
  speakers: 30,
  links: 20,
  line: 200,
  text: 20_000,
  address: 2_000,
  /** Of a table: an abstract may be in it. */
  cell: 30_000,
  /** Occurrences of one entry that repeats. */
  repeats: 100,
  /** Entries that repeat: each takes a while to count. */
  series: 100,
} as const;

/** Text of a file in the languages that it says; a language that is missing here is one that the file says nothing in. */
export type ImportedText = Partial<Localized>;
/** What was done to a session on its way in, to be told beside it. */
export const importNotes = ['shortened', 'linksLeftOut', 'speakersLeftOut', 'cancelledHere'] as const;
export type ImportNote = (typeof importNotes)[number];

export type ImportedSession = {
  /** Its place in the file, counted from 1; in a table the number of its row. */
  at: number;
  /** What it is called in the file. */
  sourceId: string;
  /** Empty: made from the title. */
  slug: string;
  title: ImportedText;
  /** Here and below: undefined where the file says nothing of it, so that it stays as it is. */
  subtitle?: ImportedText;
  abstract?: ImportedText;
  /** Names; null for none. */
  room?: string | null;
  track?: string | null;
  format?: string | null;
  language?: (typeof sessionLanguages)[number];
  level?: (typeof sessionLevels)[number];
  status?: (typeof sessionStatuses)[number];
  places?: number | null;
  /** Null: it has none yet. */
  time?: { startsAt: Date; endsAt: Date } | null;
  /** Keys of speakers, in their order; `part` is undefined where the file does not know parts. */
  speakers?: { key: string; part?: (typeof speakerRoles)[number] }[];
  links?: { title: string; url: string }[];
  notes: ImportNote[];
};
export type ImportedSpeaker = {
  key: string;
  /** What they are called in the file; null where they have only a name. */
  sourceId: string | null;
  name: string;
  biography: ImportedText;
};

/** Why a session of a file is not taken. */
export const rowReasons = [
  'noTitle',
  'duplicate',
  'noStart',
  'badTime',
  'noEnd',
  'endBeforeStart',
  'tooLong',
  'allDay',
  'repeatsTooOften',
  'repeatsElsewhere',
  'unreadable',
] as const;
export type RowReason = (typeof rowReasons)[number];
export type RefusedRow = { at: number; title: string; sourceId: string; reason: RowReason };

export const agendaFormats = ['frabXml', 'frabJson', 'icalendar', 'table'] as const;
/** A file as an agenda, whatever its format was. Nothing in it is known to the event yet. */
export type ImportedAgenda = {
  format: (typeof agendaFormats)[number];
  rooms: { name: string; capacity: number | null }[];
  tracks: { name: string; colour: string | null }[];
  formats: { name: string }[];
  speakers: ImportedSpeaker[];
  sessions: ImportedSession[];
  refused: RefusedRow[];
  /** Names of columns that nobody knows. */
  unknownColumns: string[];
};

/** Why a whole file is not taken. */
export const fileReasons = [
  'notAnAgenda',
  'notASchedule',
  'noSessions',
  'tooManySessions',
  'noTitleColumn',
] as const;
export type FileReason = SheetReason | (typeof fileReasons)[number];

/** Ends the reading of a file from within; `readAgenda` turns it into a refusal. */
export class UnreadableAgenda extends Error {
  constructor(readonly reason: (typeof fileReasons)[number]) {
    super(reason);
  }
}

/** How a file is to be read. */
export type ReadOptions = {
  /** For times that say no zone. */
  timeZone: string;
  dayStartMinutes: number;
  /** When the event is: what repeats is taken from within. */
  startsAt: Date;
  endsAt: Date;
  /** In which language texts are that do not say it: each session's own, or one for all. */
  textLanguage: 'session' | Locale;
  /** For sessions without a language that Foyer speaks. */
  locale: Locale;
  /** How the event's own calendar goes on behind a room: "House by the river, Berlin". */
  places: readonly string[];
};

/** Names are the same whatever their case and accents. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

/** A text in the language that it is in. */
export function inLanguage(
  text: string,
  language: ImportedSession['language'],
  { textLanguage, locale }: Pick<ReadOptions, 'textLanguage' | 'locale'>,
): ImportedText {
  if (textLanguage !== 'session') return { [textLanguage]: text };
  return { [language === 'de' || language === 'en' ? language : locale]: text };
}
