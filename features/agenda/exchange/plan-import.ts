import { groupBy } from '@/lib/group';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';
import { parseUrl } from '@/lib/parse-url';
import type { PlanRows } from '../releases/snapshot';
import { slugOf } from '../schema';
import { countOutside, importedDays, movedSession } from './import-days';
import {
  importFields,
  type ImportChoices,
  type ImportEvent,
  type ImportField,
  type ImportPlan,
  type SessionFate,
  type SessionWrite,
} from './import-fate';
import { PartMatcher } from './import-parts';
import type { ImportedAgenda, ImportedSession, ImportedText, ImportNote } from './imported';
import { knownSessions, type PlannedRow } from './known-sessions';

/** A session of the plan, with what belongs to it. */
type Known = {
  row: PlannedRow;
  speakers: SessionWrite['speakers'];
  /** Addresses of its links, and ids of its files. */
  urls: Set<string>;
};

/** What an import would do to a plan: every row of the file with its fate, and which rooms and people are new. */
export function planImport(
  plan: PlanRows,
  imported: ImportedAgenda,
  choices: ImportChoices,
  event: ImportEvent,
): ImportPlan {
  const find = knownSessions(plan);
  const matcher = new PartMatcher(plan, imported);
  const ownOf = withParts(plan);
  const slugs = new Set(plan.sessions.map(({ slug }) => slug));
  const matched = new Set<string>();
  const sessions = imported.sessions.map((session) => movedSession(session, choices.days, event));
  const fates = sessions.map((session): SessionFate => {
    const row = find(session.sourceId);
    const { at } = session;
    const title = session.title.de || session.title.en || '';
    if (!row) {
      const slug = freeSlug(session.slug || slugOf(title), slugs);
      return {
        fate: 'new',
        at,
        title,
        notes: session.notes,
        session: { ...written(session, undefined, matcher, choices), slug },
      };
    }
    if (matched.has(row.id)) return { fate: 'refused', at, title, notes: session.notes, reason: 'duplicate' };
    matched.add(row.id);
    const known = ownOf(row);
    const after = written(session, known, matcher, choices);
    const fields = changedFields(known, after);
    const isOurs = after.status === 'cancelled' && session.status !== 'cancelled';
    const notes: ImportNote[] = isOurs ? [...session.notes, 'cancelledHere'] : session.notes;
    return fields.length === 0
      ? { fate: 'same', at, title, notes, id: row.id }
      : { fate: 'changed', at, title, notes, id: row.id, fields, session: after };
  });
  const refused = imported.refused.map(({ at, title, sourceId, reason }): SessionFate => {
    // What cannot be read is not gone
    const row = find(sourceId);
    if (row) matched.add(row.id);
    return { fate: 'refused', at, title, notes: [], reason };
  });
  return {
    parts: matcher.newParts(),
    fates: [...[...fates, ...refused].sort((a, b) => a.at - b.at), ...gone(plan, matched, choices)],
    days: importedDays(sessions, event),
    outside: countOutside(sessions, event),
  };
}

function withParts(plan: PlanRows): (row: PlannedRow) => Known {
  const speakers = groupBy(plan.sessionSpeakers, ({ sessionId }) => sessionId);
  const materials = groupBy(plan.materials, ({ sessionId }) => sessionId);
  return (row) => ({
    row,
    speakers: (speakers.get(row.id) ?? [])
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ speakerId, role }) => ({ speakerId, role })),
    urls: new Set((materials.get(row.id) ?? []).map(({ url, fileId }) => fileId ?? address(url))),
  });
}

/** The session as the file has it; where it says nothing, as it is. */
function written(
  session: ImportedSession,
  known: Known | undefined,
  matcher: PartMatcher,
  choices: ImportChoices,
): SessionWrite {
  const row = known?.row;
  const time = session.time === undefined ? row : (session.time ?? { startsAt: null, endsAt: null });
  const roles = new Map(known?.speakers.map(({ speakerId, role }) => [speakerId, role]));
  const part = (
    kind: 'rooms' | 'tracks' | 'formats',
    name: string | null | undefined,
    current: string | null | undefined,
  ) => (name === undefined ? (current ?? null) : matcher.part(kind, name, current));
  const held = new Map(
    session.speakers?.map(({ key, part: role }) => {
      const speakerId = matcher.speaker(key, [...roles.keys()]);
      return [speakerId, { speakerId, role: role ?? roles.get(speakerId) ?? 'speaker' } as const];
    }),
  );
  return {
    slug: row?.slug ?? '',
    sourceId: row ? row.sourceId : session.sourceId,
    status: statusOf(session, row, choices),
    title: merged(row?.title, session.title),
    subtitle: merged(row?.subtitle, session.subtitle),
    abstract: merged(row?.abstract, session.abstract),
    roomId: part('rooms', session.room, row?.roomId),
    trackId: part('tracks', session.track, row?.trackId),
    formatId: part('formats', session.format, row?.formatId),
    language: session.language ?? row?.language ?? (session.title.de ? 'de' : 'en'),
    level: session.level ?? row?.level ?? 'all',
    places: session.places === undefined ? (row?.places ?? null) : session.places,
    startsAt: time?.startsAt ?? null,
    endsAt: time?.endsAt ?? null,
    speakers: session.speakers ? [...held.values()] : (known?.speakers ?? []),
    newLinks: (session.links ?? []).filter(({ url }) => !known || !hasLink(known.urls, url)),
  };
}

/** Nothing that was cancelled here comes back unless the file says that it takes place. */
function statusOf(
  { status }: ImportedSession,
  row: PlannedRow | undefined,
  choices: ImportChoices,
): SessionWrite['status'] {
  if (status === 'cancelled') return status;
  if (!row) return choices.status;
  return status === 'published' && row.status === 'cancelled' ? status : row.status;
}

/**
 * A text with what the file says of it. Who says it in one language only may say it in the words of the other: then it is
 * the same.
 */
function merged(before: Localized = { de: '', en: '' }, given: ImportedText = {}): Localized {
  const said = locales.filter((locale): locale is Locale => given[locale] !== undefined);
  const [only, ...more] = said;
  const words = only && given[only];
  if (only && more.length === 0 && words && (before.de === words || before.en === words)) return before;
  return { ...before, ...given };
}

function address(url: string): string {
  return parseUrl(url)?.href ?? url;
}

function hasLink(urls: ReadonlySet<string>, url: string): boolean {
  const [, fileId = ''] = /\/files\/([\w-]+)$/.exec(url) ?? [];
  return urls.has(address(url)) || urls.has(fileId);
}

const columns: Record<
  Exclude<ImportField, 'speakers' | 'links'>,
  readonly (keyof PlannedRow & keyof SessionWrite)[]
> = {
  title: ['title'],
  subtitle: ['subtitle'],
  abstract: ['abstract'],
  time: ['startsAt', 'endsAt'],
  room: ['roomId'],
  track: ['trackId'],
  format: ['formatId'],
  language: ['language'],
  level: ['level'],
  places: ['places'],
  status: ['status'],
};

function changedFields({ row, speakers }: Known, after: SessionWrite): ImportField[] {
  return importFields.filter((field) => {
    if (field === 'speakers') return JSON.stringify(speakers) !== JSON.stringify(after.speakers);
    if (field === 'links') return after.newLinks.length > 0;
    return columns[field].some((column) => JSON.stringify(row[column]) !== JSON.stringify(after[column]));
  });
}

function gone(plan: PlanRows, matched: ReadonlySet<string>, choices: ImportChoices): SessionFate[] {
  return plan.sessions
    .filter(({ id, sourceId, status }) => sourceId !== null && !matched.has(id) && status !== 'cancelled')
    .map(({ id, title, status }) => {
      // A draft that nobody has seen need not be told as cancelled
      const cancels = choices.gone === 'cancel' && status === 'published';
      return { fate: 'gone', at: 0, title: title.de || title.en, notes: [], id, cancels };
    });
}

/** An address that no other session has; takes it. */
function freeSlug(wanted: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) {
      taken.add(slug);
      return slug;
    }
  }
}
