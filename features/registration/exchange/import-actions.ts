'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { queryOf } from './export-format';
import { sheetOf } from './import-columns';
import { carryOutImport, discardImport } from './import-mutations';
import { findImport, matchingOf } from './import-queries';

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

const importPath = (locale: Locale, slug: string) =>
  `/${locale}/organise/${encodeURIComponent(slug)}/registrations/import`;

/** `query` is the address of the dry run, `shown` what it showed. */
export async function carryOutImportAction(
  ...[sentLocale, slug, id, query, shown]: [string, string, string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const base = importPath(locale, slug);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const asked = queryOf(new URLSearchParams(asText(query)));
  const open = event && (await findImport(actor, event, asText(id), sheetOf(asked)));
  if (!event || !open) redirect(`${base}?refused=gone`);
  const matching = await matchingOf(event, open, asked);
  const result = await carryOutImport(actor, currentTime(), event, open.id, {
    matching,
    shown: asText(shown),
  });
  if (result.ok) redirect(`${base}?done=${result.value.new}-${result.value.waiting}`);
  if (result.reason === 'notFound') redirect(`${base}?refused=gone`);
  redirect(`${base}/${encodeURIComponent(id)}/check?${asText(query)}&refused=${result.reason}`);
}

export async function discardImportAction(
  ...[sentLocale, slug, id]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const result = await discardImport(await currentActor(), currentTime(), asText(slug), asText(id));
  redirect(`${importPath(locale, slug)}${result.ok ? '?done=discarded' : '?refused=gone'}`);
}
