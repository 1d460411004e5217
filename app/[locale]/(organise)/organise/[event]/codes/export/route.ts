import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { codeRows } from '@/features/registration/codes/code-export';
import { exportCodes } from '@/features/registration/codes/code-list-queries';
import { codeListing } from '@/features/registration/codes/code-listing';
import { noteCodeExport } from '@/features/registration/codes/code-mutations';
import { currentTime } from '@/lib/clock';
import { isoDay } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { parseListing } from '@/lib/listing';
import { writeCsv } from '@/lib/spreadsheet/write-csv';

type Context = { params: Promise<{ locale: string; event: string }> };

/** The invitation codes that the list shows, as a CSV file; for organisers only, and noted. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const now = currentTime();
  if (!isLocale(locale) || !event || !(await noteCodeExport(actor, now, event)).ok) {
    return new Response(null, { status: 404 });
  }
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const pages = exportCodes(actor, event, parseListing(query, codeListing), now);
  const name = `${slug}-${translator(locale)('codes.exportFile')}-${isoDay(now, event.timeZone)}.csv`;
  return new Response(streamOf(writeCsv(codeRows(pages, event, locale), locale === 'de' ? ';' : ',')), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
