import { Pagination } from '@/components/ui/pagination';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { emptyAgenda } from '../difference';
import { changeListing } from '../listing';
import type { ReleasePreview as Preview } from '../preview-queries';
import { ReleaseChanges } from './release-changes';
import { SessionChangeEntry, type ChangeContext } from './session-change-entry';
import { TellingSummary } from './telling-summary';

/** What a release would change and whom it would tell. The address says which group is shown whole. */
export function ReleasePreview({
  preview,
  event,
  base,
  query,
  locale,
}: {
  preview: Preview;
  event: Event;
  /** Of the page that it stands on. */
  base: string;
  query: SearchParams;
  locale: Locale;
}) {
  const t = translator(locale);
  const state = parseListing(query, changeListing);
  const { previous, snapshot, difference, telling } = preview;
  const context: ChangeContext = {
    agendas: { before: previous?.snapshot ?? emptyAgenda, after: snapshot },
    timeZone: event.timeZone,
    locale,
    href: ({ before, after }) => `/${locale}/organise/${event.slug}/sessions/${(after ?? before)?.id}`,
    isWhole: true,
    told: telling.bySession,
  };
  const { kind } = state.filters;
  const changes = difference.sessions.filter((change) => change.kind === kind);
  const from = (state.page - 1) * state.pageSize;
  return (
    <>
      <section className="stack" aria-labelledby="changes">
        <h2 id="changes">{t('releases.changes')}</h2>
        {kind ? (
          <>
            <ul>
              {changes.slice(from, from + state.pageSize).map((change) => (
                <SessionChangeEntry key={(change.after ?? change.before)?.id} change={change} {...context} />
              ))}
            </ul>
            <Pagination
              label={t('releases.pages')}
              page={state.page}
              pages={lastPage(changes.length, state.pageSize)}
              href={(page) => listingHref(base, state, { page }, changeListing)}
              previousLabel={t('sessions.previous')}
              nextLabel={t('sessions.next')}
              pageLabel={(page) => t('sessions.page', { page })}
            />
            <p>
              <a href={base}>{t('releases.allChanges')}</a>
            </p>
          </>
        ) : (
          <ReleaseChanges
            difference={difference}
            isFirst={!previous}
            most={state.pageSize}
            allHref={(one) => listingHref(base, state, { filters: { kind: one } }, changeListing)}
            {...context}
          />
        )}
      </section>
      <section className="stack max-w-text" aria-labelledby="telling">
        <h2 id="telling">{t('releases.tellingTitle')}</h2>
        <TellingSummary preview={preview} event={event} locale={locale} />
      </section>
    </>
  );
}
