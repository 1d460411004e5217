import { exhibitKinds, exhibitStatuses } from '@/db/choices';
import { fold } from '@/lib/fold';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { Listing, ListingSpec } from '@/lib/listing';
import type { ExhibitKind, ExhibitStatus } from './rules';

/** A row of the curators' list. */
export type ListedExhibit = {
  id: string;
  number: number;
  status: ExhibitStatus;
  title: Localized;
  kind: ExhibitKind;
  organisation: string;
  region: Localized;
  updatedAt: Date;
  remindedAt: Date | null;
  station: number | null;
  /** Slugs. */
  topics: string[];
  hasPoster: boolean;
  lacksAlternativeText: boolean;
  lacksTranscript: boolean;
  /** Comments that nobody has marked as done. */
  openComments: number;
  /** How many people may write for it. */
  exhibitors: number;
};

/** What the list can be narrowed to: what stands in the way of publishing most often, or of hearing from somebody. */
export const lacking = ['poster', 'alternativeText', 'transcript', 'station', 'exhibitors'] as const;
export type Lack = (typeof lacking)[number];

export function lacksOf(exhibit: ListedExhibit): Lack[] {
  const is: Record<Lack, boolean> = {
    poster: !exhibit.hasPoster,
    alternativeText: exhibit.lacksAlternativeText,
    transcript: exhibit.lacksTranscript,
    station: exhibit.station === null,
    exhibitors: exhibit.exhibitors === 0,
  };
  return lacking.filter((what) => is[what]);
}

/** Of what an exhibit lacks, what is to be seen to now: nobody has to be invited to what is handed in, and a station can wait. */
export function hindrances(exhibit: ListedExhibit): Lack[] {
  return lacksOf(exhibit).filter(
    (what) => what !== 'station' && (what !== 'exhibitors' || exhibit.status === 'draft'),
  );
}

type Sort = 'number' | 'title' | 'organisation' | 'status' | 'comments' | 'station' | 'updated';
type Filter = 'status' | 'kind' | 'topic' | 'lacks' | 'comments';

export const exhibitListing: ListingSpec<Sort, Filter> = {
  sorts: ['number', 'title', 'organisation', 'status', 'comments', 'station', 'updated'],
  defaultSort: { by: 'number', dir: 'asc' },
  filters: {
    status: exhibitStatuses,
    kind: exhibitKinds,
    topic: 'any',
    lacks: lacking,
    comments: ['open'],
  },
};
export type ExhibitListing = Listing<Sort, Filter>;

function matches(exhibit: ListedExhibit, { q, filters }: ExhibitListing): boolean {
  const { status, kind, topic, lacks, comments } = filters;
  if (status && exhibit.status !== status) return false;
  if (kind && exhibit.kind !== kind) return false;
  if (topic && !exhibit.topics.includes(topic)) return false;
  if (lacks && !lacksOf(exhibit).some((what) => what === lacks)) return false;
  if (comments && exhibit.openComments === 0) return false;
  const { number, title, organisation, region } = exhibit;
  const words = fold([number, title.de, title.en, organisation, region.de, region.en].join(' '));
  return fold(q)
    .split(' ')
    .every((word) => words.includes(word));
}

/** The exhibits that a state of the list shows, in its order, on all pages. An event has some hundred at most. */
export function listed(
  all: readonly ListedExhibit[],
  state: ExhibitListing,
  locale: Locale,
): ListedExhibit[] {
  const text = new Intl.Collator(locale).compare;
  const title = (exhibit: ListedExhibit) => pickLocalized(exhibit.title, locale).text;
  const comparisons: Record<Sort, (a: ListedExhibit, b: ListedExhibit) => number> = {
    number: () => 0,
    title: (a, b) => text(title(a), title(b)),
    organisation: (a, b) => text(a.organisation, b.organisation),
    status: (a, b) => exhibitStatuses.indexOf(a.status) - exhibitStatuses.indexOf(b.status),
    comments: (a, b) => a.openComments - b.openComments,
    station: (a, b) => (a.station ?? Infinity) - (b.station ?? Infinity) || 0,
    updated: (a, b) => a.updatedAt.getTime() - b.updatedAt.getTime(),
  };
  const compare = comparisons[state.sort];
  const sorted = all
    .filter((exhibit) => matches(exhibit, state))
    .sort((a, b) => compare(a, b) || a.number - b.number);
  return state.dir === 'desc' ? sorted.reverse() : sorted;
}
