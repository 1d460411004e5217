import { findTeamEvent } from '@/features/events/queries';
import { exhibitFile } from '@/features/gallery/exchange/export-file';
import { exhibitFormats } from '@/features/gallery/exchange/export-format';
import { noteExhibitExport } from '@/features/gallery/exchange/export-mutations';
import { exportedExhibits } from '@/features/gallery/exchange/export-queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { streamed } from '@/lib/streamed';

type Context = { params: Promise<{ locale: string; event: string }> };

/** Every exhibit as a table, or the posters: `?format=xlsx|csv|zip`. Made while it is sent; noted. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const asked = new URL(request.url).searchParams.get('format');
  const format = exhibitFormats.find((one) => one === asked) ?? 'xlsx';
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const now = currentTime();
  const noted = isLocale(locale) && event && (await noteExhibitExport(actor, now, event, format));
  if (!noted || !noted.ok) return new Response('Not found', { status: 404 });
  const { parts, name, contentType } = exhibitFile(exportedExhibits(actor, event), format, {
    ...{ event, locale, now },
  });
  return new Response(streamed(parts), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
