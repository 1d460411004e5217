import { fold } from '@/lib/fold';
import { compareText } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import type { Listing } from '@/lib/listing';
import type { PartRow } from '../queries';
import type { SpeakerState } from './desk-queries';

/** What can be missing or open with a speaker, in the order of what has to be done about it. */
export const speakerGaps = ['noEmail', 'notInvited', 'declined', 'unanswered', 'noPhoto'] as const;
export type SpeakerGap = (typeof speakerGaps)[number];

/** How the list of speakers can be searched, narrowed and sorted. */
export const speakerListing = {
  sorts: ['name', 'sessions'] as const,
  defaultSort: { by: 'name', dir: 'asc' } as const,
  filters: { gap: speakerGaps } as const,
};
export type SpeakerSort = (typeof speakerListing.sorts)[number];
export type SpeakerListing = Listing<SpeakerSort, keyof typeof speakerListing.filters>;

type Facts = Pick<PartRow<'speakers'>, 'email' | 'photoFileId' | 'invitedAt'>;

/** What is missing or open. Who has no address cannot be invited, so that is not said as well. */
export function gapsOf(
  { email, photoFileId, invitedAt }: Facts,
  { unanswered, declined }: Pick<SpeakerState, 'unanswered' | 'declined'>,
): SpeakerGap[] {
  const is: Record<SpeakerGap, boolean> = {
    noEmail: email === '',
    notInvited: email !== '' && invitedAt === null,
    declined: declined > 0,
    unanswered: unanswered > 0,
    noPhoto: photoFileId === null,
  };
  return speakerGaps.filter((gap) => is[gap]);
}

const none: SpeakerState = { slots: 0, unanswered: 0, confirmed: 0, declined: 0 };
export type ListedSpeaker = PartRow<'speakers'> & SpeakerState & { gaps: SpeakerGap[] };

/** The speakers that the list asks for, in its order; `rows` is its page, `total` counts all of them. */
export function listedSpeakers(
  speakers: readonly PartRow<'speakers'>[],
  states: ReadonlyMap<string, SpeakerState>,
  { q, filters, sort, dir, page, pageSize }: SpeakerListing,
  locale: Locale,
): { rows: ListedSpeaker[]; total: number } {
  const words = fold(q).split(/\s+/);
  const compare = compareText(locale);
  const byName = (a: ListedSpeaker, b: ListedSpeaker) => compare(a.name, b.name);
  const by = {
    name: byName,
    sessions: (a: ListedSpeaker, b: ListedSpeaker) => a.sessionCount - b.sessionCount,
  };
  const found = speakers
    .map((speaker) => {
      const state = states.get(speaker.id) ?? none;
      return { ...speaker, ...state, gaps: gapsOf(speaker, state) };
    })
    .filter(({ gaps }) => !filters.gap || gaps.some((gap) => gap === filters.gap))
    .filter(({ name, organisation, email }) => {
      const text = fold(`${name} ${organisation} ${email}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (dir === 'asc' ? 1 : -1) * by[sort](a, b) || byName(a, b));
  const from = (page - 1) * pageSize;
  return { rows: found.slice(from, from + pageSize), total: found.length };
}

/** Who would get a link if everyone without one were invited now, and who could not. */
export function invitationFigures(speakers: readonly Facts[]): {
  waiting: number;
  invited: number;
  withoutAddress: number;
} {
  const open = speakers.filter(({ invitedAt }) => invitedAt === null);
  const withoutAddress = open.filter(({ email }) => email === '').length;
  return { waiting: open.length - withoutAddress, invited: speakers.length - open.length, withoutAddress };
}
