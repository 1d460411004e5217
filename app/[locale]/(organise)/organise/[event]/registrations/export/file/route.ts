import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { chosenColumns } from '@/features/registration/exchange/columns';
import { exportFile } from '@/features/registration/exchange/export-file';
import { narrowedBy, parseExport, queryOf } from '@/features/registration/exchange/export-format';
import { noteExport } from '@/features/registration/exchange/export-mutations';
import {
  exportColumns,
  exportNeeds,
  exportRegistrations,
} from '@/features/registration/exchange/export-queries';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { streamed } from '@/lib/streamed';

type Context = { params: Promise<{ locale: string; event: string }> };

/** Registrations as a file, made while it is sent; noted with what was taken. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const { format, columns: asked, wish } = parseExport(queryOf(new URL(request.url).searchParams));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const available = event && (await exportColumns(actor, event, wish.withPersonal));
  if (!isLocale(locale) || !available) return new Response(null, { status: 404 });
  const columns = chosenColumns(available, asked);
  const now = currentTime();
  const { withPersonal } = wish;
  const keys = columns.map(({ key }) => key);
  const noted = await noteExport(actor, now, event, {
    format,
    withPersonal,
    columns: keys,
    filters: narrowedBy(wish),
  });
  if (!noted.ok) return new Response(null, { status: 404 });
  const { parts, name, contentType } = exportFile(
    {
      rows: exportRegistrations(actor, event, wish, columns),
      needs: () => exportNeeds(actor, event, wish),
      columns,
    },
    format,
    { event, locale, now },
  );
  return new Response(streamed(parts), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
