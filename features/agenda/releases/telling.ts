import type { Locale } from '@/lib/i18n/locale';
import { groupBy } from '@/lib/group';
import type { Difference, SessionChange } from './difference';

/** What people are told of by mail; other changes they read when they look. */
export const newsKinds = ['moved', 'cancelled', 'again'] as const;
export type NewsKind = (typeof newsKinds)[number];
export type News = { kind: NewsKind; change: SessionChange };

/** The page that is somebody's own: it shows what concerns them, and there these mails can be stopped. */
export type OwnPage =
  | { kind: 'registration'; id: string; ticketCode: string; linkVersion: number; name: string }
  | { kind: 'speaker'; id: string; linkVersion: number; name: string }
  | { kind: 'reader'; id: string; name: string };

/** A way in which an address is concerned with a session: somebody signed up for it, speaks in it, or has bookmarked it. */
export type Follower = {
  sessionId: string;
  /** Lower case. */
  address: string;
  locale: Locale;
  /** Whether they want to be told, in this way. */
  wants: boolean;
  page: OwnPage;
};

/** One mail. */
export type Told = { address: string; locale: Locale; news: News[]; pages: OwnPage[] };

function kindOf({ kind, before, after }: SessionChange): NewsKind | undefined {
  switch (kind) {
    case 'moved':
      return 'moved';
    case 'cancelled':
      // What was cancelled before is not cancelled once more when it is not shown any more
      return before.status === 'published' ? 'cancelled' : undefined;
    case 'new':
      // A sequence above nought: it was taken out, and told so
      return after.status === 'published' && (before !== null || after.sequence > 0) ? 'again' : undefined;
    case 'changed':
      return undefined;
  }
}

/** What of a release people have to be told: what is other for who would come, and is not over already. */
export function newsOf({ sessions }: Difference, now: Date): News[] {
  return sessions.flatMap((change) => {
    const kind = kindOf(change);
    const ends = Math.max(change.before?.endsAt ?? 0, change.after?.endsAt ?? 0);
    return kind && ends > now.getTime() ? [{ kind, change }] : [];
  });
}

/** The session of a piece of news. */
export function sessionIdOf({ change: { before, after } }: News): string {
  return (after ?? before)?.id ?? '';
}

/** Who speaks in what the news is about: who was to speak in what is cancelled, who speaks in what takes place. */
export function speakersOf({ kind, change: { before, after } }: News): string[] {
  const session = kind === 'cancelled' ? before : after;
  return session?.speakers.map(({ speakerId }) => speakerId) ?? [];
}

const keyOf = ({ kind, id }: OwnPage) => `${kind} ${id}`;

/**
 * The mails of a release: one for each address, of all that concerns it, however many ways there are; in the order of the
 * followers, the first of whom says the language. Ways that are not wanted do not count.
 */
export function toldOf(news: readonly News[], followers: readonly Follower[]): Told[] {
  const bySession = new Map(news.map((one) => [sessionIdOf(one), one]));
  const wanted = followers.filter(({ wants, sessionId }) => wants && bySession.has(sessionId));
  return [...groupBy(wanted, ({ address }) => address)].flatMap(([address, ways]) => {
    const [first] = ways;
    if (!first) return [];
    const sessionIds = new Set(ways.map(({ sessionId }) => sessionId));
    const pages = new Map(ways.map(({ page }) => [keyOf(page), page]));
    const concerning = news.filter((one) => sessionIds.has(sessionIdOf(one)));
    return [{ address, locale: first.locale, news: concerning, pages: [...pages.values()] }];
  });
}

/** How many addresses are told in all and of each session, and how many of those concerned want no mail. */
export type TellingCounts = { told: number; unwilling: number; bySession: ReadonlyMap<string, number> };

export function tellingCounts(news: readonly News[], followers: readonly Follower[]): TellingCounts {
  const mails = toldOf(news, followers);
  const bySession = new Map<string, number>();
  for (const one of mails.flatMap((mail) => mail.news)) {
    bySession.set(sessionIdOf(one), (bySession.get(sessionIdOf(one)) ?? 0) + 1);
  }
  const concerned = toldOf(
    news,
    followers.map((follower) => ({ ...follower, wants: true })),
  );
  return { told: mails.length, unwilling: concerned.length - mails.length, bySession };
}
