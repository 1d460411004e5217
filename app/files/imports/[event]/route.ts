import { readFile } from 'node:fs/promises';
import type { NextRequest } from 'next/server';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { MOST_ROWS } from '@/features/registration/exchange/import';
import { storeImport } from '@/features/registration/exchange/import-mutations';
import { canChangeRegistrations } from '@/features/registration/policy';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile } from '@/lib/receive-file';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import { limits } from '@/lib/spreadsheet/sheet';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ event: string }> };

const NAME_CHARACTERS = 200;

/** Takes a list of people from a plain multipart form and leads on to matching its columns, or back with what is wrong. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { event: slug } = await params;
  const asked = request.nextUrl.searchParams.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = translator(locale);
  const words = (status: number, text: string) =>
    new Response(text, {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  if (!isSameOrigin(request.headers)) return words(403, t('imports.foreign'));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!event || !canChangeRegistrations(actor, event.id)) return words(404, t('imports.notFound'));
  const page = `/${locale}/organise/${event.slug}/registrations/import`;
  const lead = (to: string) => new Response(null, { status: 303, headers: { Location: to } });
  return withIncoming(async (folder) => {
    const received = await receiveFile(request, folder, limits.bytes);
    if (!received.ok) return lead(`${page}?refused=${received.reason}`);
    const content = await readFile(received.value.path);
    // A form without a chosen file sends an empty one without a name
    if (content.length === 0 && received.value.name === '') return lead(`${page}?refused=noFile`);
    const read = await readSpreadsheet(content);
    if (!read.ok) {
      const row = read.facts?.row;
      return lead(`${page}?refused=${read.reason}${row === undefined ? '' : `&row=${row}`}`);
    }
    const { rows, names } = read.value;
    if (rows.length > MOST_ROWS + 1) return lead(`${page}?refused=tooMany`);
    if (rows.length < 2 && names.length < 2) return lead(`${page}?refused=noPeople`);
    const name = received.value.name.slice(-NAME_CHARACTERS);
    const stored = await storeImport(actor, currentTime(), event.slug, { name, content });
    return stored.ok ? lead(`${page}/${stored.value.id}`) : words(404, t('imports.notFound'));
  });
}
