import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SnapshotRoom } from '@/db/agenda-snapshot';
import { countsOf, type SessionChange } from '../releases/difference';
import { slotText, titleText } from '../releases/words';
import { uuidOfName, isUuid } from './guid';
import type { ReleaseChanges } from './queries';
import { element, xmlText } from './xml-writer';

const kinds = ['new', 'moved', 'changed', 'cancelled'] as const;
/** A first release is all new; nobody reads a feed for a whole agenda. */
const MOST_NAMED = 100;

type FeedEvent = Pick<Event, 'id' | 'slug' | 'title' | 'organisers' | 'timeZone'>;
type Feed = { appUrl: string; locale: Locale; event: FeedEvent };

const urn = (id: string) => `urn:uuid:${isUuid(id) ? id : uuidOfName(`foyer:${id}`)}`;

/** Atom (RFC 4287) of what each release has changed, the last first. */
export function agendaAtom(feed: Feed, changes: readonly ReleaseChanges[], updatedAt: Date): string {
  const { appUrl, locale, event } = feed;
  const t = translator(locale);
  const words = (text: Localized) => pickLocalized(text, locale).text;
  const page = `${appUrl}/${locale}/${event.slug}/agenda`;
  const title = words(event.title);
  const whole = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
    element('id', {}, urn(event.id)),
    element('title', {}, t('exchange.feed.title', { title })),
    element('updated', {}, updatedAt.toISOString()),
    element('author', {}, [element('name', {}, words(event.organisers) || title)]),
    element('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: `${appUrl}/${event.slug}/agenda.atom?lang=${locale}`,
    }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
    element('generator', {}, 'Foyer'),
    ...changes.map((one) => entryXml(feed, one, page)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
}

function entryXml({ locale, event }: Feed, { release, difference, rooms }: ReleaseChanges, page: string) {
  const t = translator(locale);
  const note = pickLocalized(release.note, locale);
  const counts = countsOf(difference);
  const summary = t('exchange.feed.summary', counts);
  const sections = kinds.flatMap((kind) => {
    const own = difference.sessions.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const named = own
      .slice(0, MOST_NAMED)
      .map((change) => `<li>${changeHtml(change, rooms, event, locale)}</li>`);
    const more = own.length - named.length;
    const rest = more > 0 ? `<li>${xmlText(t('exchange.feed.more', { count: more }))}</li>` : '';
    return [`<h2>${xmlText(t(`exchange.feed.kind.${kind}`))}</h2><ul>${named.join('')}${rest}</ul>`];
  });
  const noteHtml = note.text.split(/\n{2,}/).map((part) => part.trim() && `<p>${xmlText(part)}</p>`);
  const html = [...noteHtml, ...sections].join('') || `<p>${xmlText(summary)}</p>`;
  return element('entry', {}, [
    element('id', {}, urn(release.id)),
    element('title', {}, t('exchange.feed.release', { number: release.number, name: release.name })),
    element('published', {}, release.createdAt.toISOString()),
    element('updated', {}, release.createdAt.toISOString()),
    element('link', { rel: 'alternate', type: 'text/html', href: `${page}/releases/${release.number}` }),
    element('summary', {}, summary),
    element('content', { type: 'html' }, html),
  ]);
}

/** What has become of a session, as HTML: its title, and where and when it is now and was before. */
function changeHtml(
  { kind, before, after }: SessionChange,
  rooms: { before: readonly SnapshotRoom[]; after: readonly SnapshotRoom[] },
  { timeZone }: FeedEvent,
  locale: Locale,
): string {
  const t = translator(locale);
  const was = before && slotText(before, rooms.before, timeZone, locale);
  const is = after && slotText(after, rooms.after, timeZone, locale);
  const title = xmlText(titleText((after ?? before)?.title ?? { de: '', en: '' }, locale));
  const slot =
    kind === 'moved' && was && is
      ? t('exchange.feed.moved', { is, was })
      : ((kind === 'cancelled' ? was : is) ?? '');
  return `<strong>${title}</strong>: ${xmlText(slot)}`;
}
