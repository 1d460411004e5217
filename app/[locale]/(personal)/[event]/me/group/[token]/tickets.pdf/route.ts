import { currentActor } from '@/features/people/session';
import { findGroup } from '@/features/registration/own/delegation-queries';
import { ticketsPdf } from '@/features/registration/ticket/ticket-pdf';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** The tickets of everyone in a delegation who has a place, a page each. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug, token } = await params;
  const now = currentTime();
  const group = await findGroup(await currentActor(), now, slug, token);
  const people = group?.people.filter(({ status }) => status === 'confirmed') ?? [];
  if (!isLocale(locale) || !group || people.length === 0) return new Response(null, { status: 404 });
  const pdf = await ticketsPdf(group.event, people, locale, now);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="tickets-${slug}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
