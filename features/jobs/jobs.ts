import 'server-only';
import { deleteOldAgendaImports } from '@/features/agenda/exchange/import-mutations';
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
      while (!signal.aborted && (await removeUnusedFiles(PURGE_AT_ONCE)) === PURGE_AT_ONCE);
      while (!signal.aborted && (await deleteOldImports(time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE);
      while (!signal.aborted && (await deleteOldAgendaImports(time(), PURGE_AT_ONCE)) === PURGE_AT_ONCE);
      await trimMailbox();
    },
  };
}

/** Everything that this installation does by itself. */
export function allJobs(): Job[] {
  return [mailJob(), placesJob, retentionJob()];
}
