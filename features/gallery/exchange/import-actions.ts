'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { known } from '../exhibit-place';
import { carryOutExhibitImport, discardExhibitImport } from './import-mutations';

function importPage(asked: string, slug: string, rest: string, outcome: Record<string, string>): string {
  const event = encodeURIComponent(asText(slug));
  return `/${known(asked)}/organise/${event}/exhibits/import${rest}?${new URLSearchParams(outcome)}`;
}

/** `mark`: what the dry run showed. */
export async function importExhibitsAction(
  ...[asked, slug, id, mark, data]: [string, string, string, number, FormData]
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  if (!event) redirect(importPage(asked, slug, '', { refused: 'gone' }));
  const leaveOut = data instanceof FormData && data.get('leaveOut') !== null;
  const order = { mark: Number(mark), leaveOut, locale: known(asked) };
  const done = await carryOutExhibitImport(actor, event.id, asText(id), order, currentTime());
  if (done.ok) {
    const { fresh, changed } = done.value;
    redirect(importPage(asked, slug, '', { fresh: asText(fresh), changed: asText(changed) }));
  }
  if (done.reason === 'notFound') redirect(importPage(asked, slug, '', { refused: 'gone' }));
  redirect(importPage(asked, slug, `/${encodeURIComponent(asText(id))}`, { refused: done.reason }));
}

export async function discardExhibitImportAction(asked: string, slug: string, id: string): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const done = event && (await discardExhibitImport(actor, event.id, asText(id), currentTime()));
  redirect(importPage(asked, slug, '', done?.ok ? { discarded: '1' } : { refused: 'gone' }));
}
