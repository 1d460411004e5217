'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { queryOf } from './export-format';
import { sheetOf } from './import-columns';
import { carryOutImport, discardImport } from './import-mutations';
import { findImport, matchingOf } from './import-queries';

const importPath = (locale: Locale, slug: string) =>
  `/${locale}/organise/${encodeURIComponent(slug)}/registrations/import`;

/** `query` is the address of the dry run, `shown` what it showed. */
export const carryOutImportAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.text],
  async ([locale, slug, id, query, shown]): Promise<void> => {
    const base = importPath(locale, slug);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const asked = queryOf(new URLSearchParams(query));
    const open = event && (await findImport(actor, event, id, sheetOf(asked)));
    if (!event || !open) redirect(`${base}?refused=gone`);
    const matching = await matchingOf(event, open, asked);
    const result = await carryOutImport(actor, currentTime(), event, open.id, {
      matching,
      shown,
    });
    if (result.ok) redirect(`${base}?done=${result.value.new}-${result.value.waiting}`);
    if (result.reason === 'notFound') redirect(`${base}?refused=gone`);
    redirect(`${base}/${encodeURIComponent(id)}/check?${query}&refused=${result.reason}`);
  },
);

export const discardImportAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const result = await discardImport(await currentActor(), currentTime(), slug, id);
    redirect(`${importPath(locale, slug)}${result.ok ? '?done=discarded' : '?refused=gone'}`);
  },
);
