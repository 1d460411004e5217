import { SubmitButton } from '@/components/ui/submit-button';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { exhibitPage, type Place } from '../../exhibit-place';
import { uploadRefusal } from '../../words';
import { cancelUploadAction } from '../actions';
import type { EditedJob } from '../job-queries';
import { JobsLive } from './jobs-live';

/** Without JavaScript the page is asked for anew, right after an upload: nothing has been typed into it by then. */
const RELOAD_SECONDS = 5;

function Job({ job, place, locale }: { job: EditedJob; place: Place; locale: Locale }) {
  const t = translator(locale);
  const { id, kind, name, state, pagesDone, pages, reason } = job;
  const cancel = (
    <form action={cancelUploadAction.bind(null, place, id, kind)}>
      <SubmitButton variant="plain" small>
        {t(state === 'failed' ? 'upload.job.dismiss' : 'upload.job.cancel')}
      </SubmitButton>
    </form>
  );
  if (state === 'failed') {
    return (
      <Notice tone="danger" live="alert" title={t('upload.refusedTitle')} action={cancel}>
        <p className="break-words">
          <bdi className="font-strong">{name}</bdi>
        </p>
        <p>{uploadRefusal(reason, locale) ?? t('upload.refused.interrupted')}</p>
      </Notice>
    );
  }
  const words =
    state === 'working' && pages
      ? t('upload.job.page', { done: pagesDone, pages })
      : t(`upload.job.${state}`);
  return (
    <div className="cluster justify-between border-b border-rule pb-s2">
      <p className="min-w-0 break-words" role="status">
        <bdi className="font-strong">{name}</bdi> <span className="soft">{words}</span>
      </p>
      <div className="cluster">
        <progress
          aria-label={t('upload.job.progress', { name })}
          className="accent-accent"
          {...(pages ? { value: pagesDone, max: pages } : {})}
        />
        {cancel}
      </div>
    </div>
  );
}

/** What was sent and is not yet part of the exhibit: how far it is, or why it will not be. */
export function JobList({
  jobs,
  place,
  query,
  locale,
}: {
  jobs: readonly EditedJob[];
  place: Place;
  query: SearchParams;
  locale: Locale;
}) {
  if (jobs.length === 0) return null;
  const t = translator(locale);
  const isBusy = jobs.some(({ state }) => state !== 'failed');
  const reloads = query.upload === 'stored' && typeof query.kind === 'string';
  // Without the part after #: to the same address with it a browser only scrolls
  const again = reloads ? exhibitPage(place, { upload: 'stored', kind: String(query.kind) }) : '';
  return (
    <div className="stack gap-s3">
      {jobs.map((job) => (
        <Job key={job.id} job={job} place={place} locale={locale} />
      ))}
      {isBusy && (
        <>
          <JobsLive />
          <p className="meta">{t('upload.job.note')}</p>
          <noscript>
            {reloads && <meta httpEquiv="refresh" content={`${RELOAD_SECONDS};url=${again}`} />}
            <p className="meta">
              {reloads && `${t('upload.job.reloads')} `}
              <a href={exhibitPage(place)}>{t(reloads ? 'upload.job.stay' : 'upload.job.refresh')}</a>
            </p>
          </noscript>
        </>
      )}
    </div>
  );
}
