import 'server-only';
import { deleteOldAgendaImports } from '@/features/agenda/exchange/import-mutations';
import { forgetUnopened } from '@/features/gallery/call/forget-mutations';
import { deleteOldExhibitImports } from '@/features/gallery/exchange/import-mutations';
import { forgetTalk } from '@/features/gallery/talk/forget-mutations';
import { deleteOldJobs } from '@/features/gallery/posters/job-mutations';
import { isMediaDue } from '@/features/gallery/posters/job-queries';
import { workOnMedia } from '@/features/gallery/posters/media-job';
import { removeOrphanedFiles } from '@/features/gallery/posters/orphan-mutations';
import { trimMailbox } from '@/features/mail/mailbox';
import { emptyOldMails } from '@/features/mail/mutations';
import { isMailDue } from '@/features/mail/queries';
import { openTransport, sendDueMails } from '@/features/mail/send';
import type { Transport } from '@/features/mail/transport';
import { system } from '@/features/people/actor';
import { deleteEndedSignIns } from '@/features/people/mutations';
import { deleteDueAnswers, removeUnusedFiles } from '@/features/registration/questions/answer-mutations';
import { deleteOldImports } from '@/features/registration/exchange/import-mutations';
import { expirePlaces, isExpiryDue } from '@/features/registration/queue-mutations';
import { HOUR_MS, SECOND_MS } from '@/lib/clock';
import type { Job } from './runner';

/** How soon a mail leaves after the page that promised it. */
const MAIL_MS = 2 * SECOND_MS;
const PURGE_AT_ONCE = 100;

function mailJob(): Job {
  let transport: Transport | undefined;
  return {
    name: 'mail',
    everyMs: MAIL_MS,
    isDue: isMailDue,
    run: (time, signal) => sendDueMails((transport ??= openTransport()), time, signal),
    close: () => transport?.close(),
  };
}

/** How late a place goes back whose time has come, when nobody registers meanwhile. */
const PLACES_MS = 30 * SECOND_MS;

/** Gives back places that nobody confirmed or accepted in time, and offers them on. */
const placesJob: Job = {
  name: 'places',
  everyMs: PLACES_MS,
  isDue: isExpiryDue,
  run: (time) => expirePlaces(time()),
};

/** How soon work on a file of the gallery begins. */
const MEDIA_MS = SECOND_MS;

/** Makes pictures and squares of what exhibitors have sent. */
const mediaJob: Job = { name: 'media', everyMs: MEDIA_MS, isDue: isMediaDue, run: workOnMedia };

/** Deletes what has served its purpose, a little at a time. */
function retentionJob(): Job {
  return {
    name: 'retention',
    everyMs: HOUR_MS,
    async run(time, signal) {
      await deleteEndedSignIns(time());
      while (!signal.aborted && (await emptyOldMails(time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE);
      while (
        !signal.aborted &&
        (await deleteDueAnswers(system('retention'), time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE
      );
      while (
        !signal.aborted &&
        (await forgetTalk(system('retention'), time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE
      );
      while (!signal.aborted && (await removeUnusedFiles(PURGE_AT_ONCE)) === PURGE_AT_ONCE);
      for (const purge of [forgetUnopened, deleteOldImports, deleteOldAgendaImports, deleteOldExhibitImports])
        while (
          !signal.aborted &&
          (await purge(system('retention'), time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE
        );
      while (!signal.aborted && (await deleteOldJobs(time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE);
      await removeOrphanedFiles(signal);
      await trimMailbox();
    },
  };
}

/** Everything that this installation does by itself. */
export function allJobs(): Job[] {
  return [mailJob(), placesJob, mediaJob, retentionJob()];
}
