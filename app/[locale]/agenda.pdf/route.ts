import { agendaPdf } from '@/features/agenda/print/agenda-pdf';
import { printForms } from '@/features/agenda/print/printed';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { conditionalResponse } from '@/lib/conditional-response';
import { isLocale, negotiateLocale } from '@/lib/i18n/locale';

// /{event}/agenda.pdf?form=day|booklet&lang=de: the programme to print. Outside the language as the other files of an agenda
// are; the folder is called [locale] since Next wants one name for all first parts of addresses.
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale: slug } = await params;
  const event = await findEvent(guest, slug);
  const query = new URL(request.url).searchParams;
  const asked = query.get('lang');
  const locale = isLocale(asked) ? asked : negotiateLocale(request.headers.get('accept-language'));
  const form = printForms.find((one) => one === query.get('form')) ?? 'day';
  const pdf = event && (await agendaPdf(event, form, locale));
  if (!event || !pdf) return new Response('Not found', { status: 404 });
  return conditionalResponse(
    request,
    {
      etag: pdf.etag,
      contentType: 'application/pdf',
      fileName: `${event.slug}-${form}-${locale}.pdf`,
      headers: { Vary: 'Accept-Language' },
    },
    async () => new Uint8Array(await pdf.make()),
  );
}
