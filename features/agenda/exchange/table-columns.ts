import { fold } from '@/lib/fold';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { tableColumns, type TableColumn } from './table';

/** What a column of a table can be: those of our own, and those that others part or join otherwise. */
const others = ['title', 'subtitle', 'abstract', 'description', 'day', 'clock', 'duration', 'link'] as const;
export type ReadColumn = TableColumn | (typeof others)[number];

const plain = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What columns are called in lists that people keep, and in those that other programs write. */
const names: Readonly<Partial<Record<ReadColumn, readonly string[]>>> = {
  id: ['id', 'guid', 'uid', 'uuid', 'code', 'nummer', 'nr', 'kennung', 'sessionid', 'talkid'],
  status: ['status', 'state', 'zustand', 'stand'],
  title: [
    'titel',
    'title',
    'name',
    'sessiontitle',
    'session',
    'thema',
    'programmpunkt',
    'vortrag',
    'talk',
    'summary',
  ],
  titleDe: ['titelde', 'titlede', 'deutschertitel', 'titeldeutsch'],
  titleEn: ['titelen', 'titleen', 'englischertitel', 'englishtitle', 'titelenglisch'],
  subtitle: ['untertitel', 'subtitle'],
  subtitleDe: ['untertitelde', 'subtitlede'],
  subtitleEn: ['untertitelen', 'subtitleen'],
  abstract: ['beschreibung', 'abstract', 'inhalt', 'kurzbeschreibung', 'text', 'zusammenfassung'],
  abstractDe: ['beschreibungde', 'abstractde', 'descriptionde'],
  abstractEn: ['beschreibungen', 'abstracten', 'descriptionen'],
  description: ['description', 'langbeschreibung', 'details'],
  start: ['beginn', 'start', 'von', 'startzeit', 'starttime', 'begin', 'startsat', 'anfang', 'from'],
  end: ['ende', 'end', 'bis', 'endzeit', 'endtime', 'endsat', 'to', 'until'],
  day: ['tag', 'datum', 'day', 'date'],
  clock: ['uhrzeit', 'zeit', 'time', 'uhr'],
  duration: ['dauer', 'duration', 'lange', 'length', 'minuten', 'minutes', 'dauerinminuten', 'dauermin'],
  room: ['raum', 'room', 'ort', 'location', 'saal', 'venue'],
  track: ['themenstrang', 'track', 'strang', 'thema2', 'category', 'kategorie', 'reihe'],
  format: ['format', 'art', 'typ', 'type', 'sessiontype', 'sessionformat', 'formattype'],
  language: ['sprache', 'language', 'lang'],
  level: ['niveau', 'level', 'stufe'],
  speakers: [
    ...['referentinnen', 'referenten', 'referierende', 'speakers', 'speaker', 'speakernames', 'vortragende'],
    ...[
      'referentin',
      'referent',
      'personen',
      'persons',
      'presenter',
      'presenters',
      'sprecherinnen',
      'sprecher',
    ],
  ],
  moderators: ['moderation', 'moderators', 'moderator', 'chair', 'moderierende', 'moderatorin'],
  places: ['platze', 'places', 'seats', 'anmeldeplatze'],
  links: ['links', 'weblinks', 'urls'],
  link: ['link', 'url', 'weblink'],
  address: ['adresse', 'address'],
};

/** What we call our columns ourselves, in both languages. */
function ownNames(column: TableColumn): string[] {
  return locales.map((locale) => plain(translator(locale)(`exchange.column.${column}`)));
}

/** What each column of a table is, by its name; undefined for one that nobody knows. None is taken twice. */
export function columnsOf(header: readonly string[]): (ReadColumn | undefined)[] {
  const taken = new Set<ReadColumn>();
  return header.map((given) => {
    const name = plain(given);
    if (name === '') return undefined;
    const own = tableColumns.find((column) => ownNames(column).includes(name));
    const column = own ?? [...tableColumns, ...others].find((one) => names[one]?.includes(name));
    if (!column || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
}

const fixed = { status: ['published', 'cancelled'], level: ['all', 'beginner', 'advanced'] } as const;

/** "abgesagt", "cancelled" → cancelled; undefined for any other word. */
export function statusOf(text: string): (typeof fixed.status)[number] | undefined {
  const word = plain(text);
  if (/^(abgesagt|cancel+ed|entfallt|withdrawn|rejected|abgelehnt)$/.test(word)) return 'cancelled';
  return fixed.status.find((status) =>
    [status, ...locales.map((locale) => plain(translator(locale)(`exchange.status.${status}`)))].includes(
      word,
    ),
  );
}

export function levelOf(text: string): (typeof fixed.level)[number] | undefined {
  const word = plain(text);
  return fixed.level.find((level) =>
    [level, ...locales.map((locale) => plain(translator(locale)(`exchange.level.${level}`)))].includes(word),
  );
}
