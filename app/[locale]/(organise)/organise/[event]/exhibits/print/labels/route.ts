import { findTeamEvent } from '@/features/events/queries';
import { labelsPdf } from '@/features/gallery/print/labels-pdf';
import { labelSizes } from '@/features/gallery/print/printed';
import { labelledExhibits } from '@/features/gallery/print/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string }> };

/** Labels for the stations as a PDF: `?size=a4|a5&lang=de|en`, of one exhibit with `&number=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const exhibits = event && (await labelledExhibits(actor, event));
  if (!isLocale(locale) || !exhibits) return new Response('Not found', { status: 404 });
  const query = new URL(request.url).searchParams;
  const size = labelSizes.find((one) => one === query.get('size')) ?? 'a4';
  const asked = query.get('lang');
  const language = isLocale(asked) ? asked : locale;
  const number = query.get('number');
  const wanted = number ? exhibits.filter((one) => String(one.number) === number) : exhibits;
  const pdf = await labelsPdf(event, wanted, { size, locale: language, now: currentTime() });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${event.slug}-labels-${size}-${language}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
