'use client';

import type { Locale } from '@/lib/i18n/locale';
import { wantedQuery } from '../filter';
import { useFilter } from './use-filter';
import { useNow, type Entry } from './use-now';
import { useOwnTime } from './use-own-time';

export type LiveTexts = {
  today: string;
  now: string;
  /** After as many as are named, "and {count} more". */
  more: string;
  next: string;
  none: string;
  one: string;
  many: string;
  reset: string;
  everyDay: string;
  ownTime: string;
  ownZone: string;
};

const [COUNT, ZONE] = ['{count}', '{zone}'];
/** A hundred rooms at once are no news. */
const MOST_NAMED = 6;

/**
 * Makes the printed agenda live: says what is on now and next, filters in place with its state in the address, and gives the
 * reader's own time where it is another. `day`: the one that is on this page, where others have pages of their own.
 */
export function AgendaLive({
  texts,
  base,
  timeZone,
  locale,
  day,
}: {
  texts: LiveTexts;
  base: string;
  timeZone: string;
  locale: Locale;
  day?: string;
}) {
  const { now, next, today } = useNow();
  const found = useFilter(day, `${base}/day`);
  const zone = useOwnTime(timeZone, locale, texts.ownTime);
  const words = found && (found.count === 0 ? texts.none : found.count === 1 ? texts.one : texts.many);
  return (
    <div className="wrap stack gap-s2 pb-s3" role="status">
      {found && (
        <p className="cluster gap-s3">
          <b>{words?.replace(COUNT, String(found.count))}</b>
          {/* The page anew, with nothing looked for */}
          <a href="?">{texts.reset}</a>
          {day !== undefined && <a href={`${base}/find?${wantedQuery(found.wanted)}`}>{texts.everyDay}</a>}
        </p>
      )}
      {today && <OnAir label={texts.today} entries={[today]} more={texts.more} />}
      {now.length > 0 && <OnAir label={texts.now} entries={now} more={texts.more} />}
      {next.length > 0 && <OnAir label={texts.next} entries={next} more={texts.more} />}
      {zone !== undefined && <p className="meta">{texts.ownZone.replace(ZONE, zone)}</p>}
    </div>
  );
}

function OnAir({ label, entries, more }: { label: string; entries: Entry[]; more: string }) {
  const left = entries.length - MOST_NAMED;
  return (
    <p>
      <b>{label}</b>{' '}
      {entries.slice(0, MOST_NAMED).map(({ text, href }, index) => (
        <span key={href ?? text}>
          {index > 0 && ', '}
          {href ? <a href={href}>{text}</a> : text}
        </span>
      ))}
      {left > 0 && ` ${more.replace(COUNT, String(left))}`}
    </p>
  );
}
