import { findEvent } from '@/features/events/queries';
import { cataloguePdf } from '@/features/gallery/print/catalogue-pdf';
import { guest } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import { conditionalResponse } from '@/lib/conditional-response';
import { isLocale, negotiateLocale } from '@/lib/i18n/locale';

// /{event}/gallery.pdf?lang=de: the catalogue to print. Outside the language as the files of an agenda are; the folder is called
// [locale] since Next wants one name for all first parts of addresses.
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale: slug } = await params;
  const event = await findEvent(guest, slug);
  const asked = new URL(request.url).searchParams.get('lang');
  const locale = isLocale(asked) ? asked : negotiateLocale(request.headers.get('accept-language'));
  const pdf = event && (await cataloguePdf(event, locale, currentTime()));
  if (!event || !pdf) return new Response('Not found', { status: 404 });
  return conditionalResponse(
    request,
    {
      etag: pdf.etag,
      contentType: 'application/pdf',
      fileName: `${event.slug}-catalogue-${locale}.pdf`,
      headers: { Vary: 'Accept-Language' },
    },
    pdf.make,
  );
}
