'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { carryOutExhibitImport, discardExhibitImport } from './import-mutations';

function importPage(locale: Locale, slug: string, rest: string, outcome: Record<string, string>): string {
  const event = encodeURIComponent(slug);
  return `/${locale}/organise/${event}/exhibits/import${rest}?${new URLSearchParams(outcome)}`;
}

/** `mark`: what the dry run showed. */
export const importExhibitsAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.number, sent.form],
  async ([locale, slug, id, mark, data]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) redirect(importPage(locale, slug, '', { refused: 'gone' }));
    const leaveOut = data.get('leaveOut') !== null;
    const order = { mark: mark, leaveOut, locale };
    const done = await carryOutExhibitImport(actor, event.id, id, order, currentTime());
    if (done.ok) {
      const { fresh, changed } = done.value;
      redirect(importPage(locale, slug, '', { fresh: String(fresh), changed: String(changed) }));
    }
    if (done.reason === 'notFound') redirect(importPage(locale, slug, '', { refused: 'gone' }));
    redirect(importPage(locale, slug, `/${encodeURIComponent(id)}`, { refused: done.reason }));
  },
);

export const discardExhibitImportAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const done = event && (await discardExhibitImport(actor, event.id, id, currentTime()));
    redirect(importPage(locale, slug, '', done?.ok ? { discarded: '1' } : { refused: 'gone' }));
  },
);
