'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { deskAddress, knownLocale } from '../desk-address';
import { askedChoices } from './import-choices';
import { carryOutAgendaImport, discardAgendaImport } from './import-mutations';

const IMPORT = 'sessions/import';

/** `query` is the address of the dry run, `mark` what it showed. */
export async function carryOutAgendaImportAction(
  ...[asked, slug, id, query, mark, data]: [string, string, string, string, string, FormData]
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event) redirect(deskAddress(asked, slug, IMPORT, { refused: 'gone' }));
  const given = Object.fromEntries(new URLSearchParams(asText(query)));
  const { days = 0, ...choices } = askedChoices(given);
  const result = await carryOutAgendaImport(actor, currentTime(), event, asText(id), {
    ...choices,
    days,
    locale: knownLocale(asked),
    mark: asText(mark),
    leaveOut: data instanceof FormData && data.get('leaveOut') !== null,
  });
  if (result.ok) {
    const { new: fresh, changed, gone } = result.value;
    const done = [fresh, changed, choices.gone === 'cancel' ? gone : 0].join('-');
    redirect(deskAddress(asked, slug, IMPORT, { done }));
  }
  if (result.reason === 'notFound') redirect(deskAddress(asked, slug, IMPORT, { refused: 'gone' }));
  const dryRun = `${IMPORT}/${encodeURIComponent(asText(id))}`;
  redirect(deskAddress(asked, slug, dryRun, { ...given, refused: result.reason }));
}

export async function discardAgendaImportAction(
  ...[asked, slug, id]: [string, string, string]
): Promise<void> {
  const result = await discardAgendaImport(await currentActor(), currentTime(), asText(slug), asText(id));
  redirect(deskAddress(asked, slug, IMPORT, result.ok ? { done: 'discarded' } : { refused: 'gone' }));
}
