import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { registrationsCsv } from '@/features/registration/csv';
import { registrationListing } from '@/features/registration/desk-listing';
import { noteExport } from '@/features/registration/desk-mutations';
import { exportRegistrations } from '@/features/registration/desk-queries';
import { currentTime } from '@/lib/clock';
import { isoDay } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { parseListing } from '@/lib/listing';

type Context = { params: Promise<{ locale: string; event: string }> };

/** The registrations that the list shows, as a CSV file; for organisers only, and noted. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const now = currentTime();
  if (!isLocale(locale) || !event || !(await noteExport(actor, now, event)).ok) {
    return new Response(null, { status: 404 });
  }
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const pages = exportRegistrations(actor, event, parseListing(query, registrationListing));
  const name = `${slug}-${translator(locale)('registrations.exportFile')}-${isoDay(now, event.timeZone)}.csv`;
  return new Response(streamOf(registrationsCsv(pages, event, locale)), {
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
