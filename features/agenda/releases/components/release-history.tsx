import Link from 'next/link';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { countWords } from '../count-words';
import type { PastRelease } from '../history-queries';
import { releaseTitle } from '../words';
import { ReleaseChanges } from './release-changes';
import { ReleaseHead } from './release-head';

/** All releases for their readers: what each is called, says and changes. */
export function ReleaseHistory({
  releases,
  event,
  agenda,
  locale,
}: {
  releases: readonly PastRelease[];
  event: Event;
  /** Address of the agenda. */
  agenda: string;
  locale: Locale;
}) {
  return (
    <ol className="stack gap-s5">
      {releases.map((release, index) => (
        <li key={release.id} className="stack border-t border-rule pt-s3">
          <h2>
            <Link href={`${agenda}/releases/${release.number}`} prefetch={false}>
              {releaseTitle(release, locale, 'readers')}
            </Link>
          </h2>
          <ReleaseHead release={release} timeZone={event.timeZone} locale={locale} />
          {release.change && release.number > 1 ? (
            <ReleaseChanges
              {...release.change}
              isFirst={false}
              isFolded={index > 0}
              timeZone={event.timeZone}
              locale={locale}
              href={() => undefined}
              isWhole={false}
            />
          ) : (
            <p>{countWords(release.counts, locale)}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
