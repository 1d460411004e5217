'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deskAddress } from '../desk-address';
import { askedChoices } from './import-choices';
import { carryOutAgendaImport, discardAgendaImport } from './import-mutations';

const IMPORT = 'sessions/import';

/** `query` is the address of the dry run, `mark` what it showed. */
export const carryOutAgendaImportAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.text, sent.form],
  async ([locale, slug, id, query, mark, data]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) redirect(deskAddress(locale, slug, IMPORT, { refused: 'gone' }));
    const given = Object.fromEntries(new URLSearchParams(query));
    const { days = 0, ...choices } = askedChoices(given);
    const result = await carryOutAgendaImport(actor, currentTime(), event, id, {
      ...choices,
      days,
      locale,
      mark,
      leaveOut: data.get('leaveOut') !== null,
    });
    if (result.ok) {
      const { new: fresh, changed, gone } = result.value;
      const done = [fresh, changed, choices.gone === 'cancel' ? gone : 0].join('-');
      redirect(deskAddress(locale, slug, IMPORT, { done }));
    }
    if (result.reason === 'notFound') redirect(deskAddress(locale, slug, IMPORT, { refused: 'gone' }));
    const dryRun = `${IMPORT}/${encodeURIComponent(id)}`;
    redirect(deskAddress(locale, slug, dryRun, { ...given, refused: result.reason }));
  },
);

export const discardAgendaImportAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const result = await discardAgendaImport(await currentActor(), currentTime(), slug, id);
    redirect(deskAddress(locale, slug, IMPORT, result.ok ? { done: 'discarded' } : { refused: 'gone' }));
  },
);
