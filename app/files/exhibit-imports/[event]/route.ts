import { readFile } from 'node:fs/promises';
import type { NextRequest } from 'next/server';
import { findTeamEvent } from '@/features/events/queries';
import { storeExhibitImport } from '@/features/gallery/exchange/import-mutations';
import { readTable } from '@/features/gallery/exchange/import-queries';
import { canCurate } from '@/features/gallery/policy';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile } from '@/lib/receive-file';
import { limits } from '@/lib/spreadsheet/sheet';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ event: string }> };

const NAME_CHARACTERS = 200;

/** Takes a table of exhibits from a plain multipart form and leads on to its dry run, or back with what is wrong. */
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
  if (!isSameOrigin(request.headers)) return words(403, t('exhibits.import.foreign'));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!event || !canCurate(actor, event.id)) return words(404, t('exhibits.refused.notFound'));
  const page = `/${locale}/organise/${event.slug}/exhibits/import`;
  const lead = (to: string) => new Response(null, { status: 303, headers: { Location: to } });
  return withIncoming(async (folder) => {
    const received = await receiveFile(request, folder, limits.bytes);
    if (!received.ok) return lead(`${page}?refused=${received.reason}`);
    const content = await readFile(received.value.path);
    // A form without a chosen file sends an empty one without a name
    if (content.length === 0 && received.value.name === '') return lead(`${page}?refused=noFile`);
    const found = await readTable(content);
    if (!found.ok) {
      const row = found.facts?.row;
      return lead(`${page}?refused=${found.reason}${row === undefined ? '' : `&row=${row}`}`);
    }
    const name = received.value.name.slice(-NAME_CHARACTERS);
    const stored = await storeExhibitImport(actor, event.id, { name, content }, currentTime());
    return stored.ok ? lead(`${page}/${stored.value.id}`) : words(404, t('exhibits.refused.notFound'));
  });
}
