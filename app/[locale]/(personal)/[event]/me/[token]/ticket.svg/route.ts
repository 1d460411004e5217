import { currentActor } from '@/features/people/session';
import { ticketQr } from '@/features/registration/ticket/components/ticket';
import { findByToken } from '@/features/registration/own/person-queries';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** The ticket's QR code as a file, for who prints it elsewhere. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { event: slug, token } = await params;
  const found = await findByToken(await currentActor(), slug, token);
  if (found?.registration.status !== 'confirmed') return new Response(null, { status: 404 });
  return new Response(await ticketQr(found.registration.ticketCode), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Content-Disposition': `attachment; filename="ticket-${found.registration.ticketCode}.svg"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
