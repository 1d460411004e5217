import { findInMailbox } from '@/features/messages/queries';
import { currentActor } from '@/features/people/session';

/** The HTML part of a mail as a document of its own, in which nothing runs and nothing is loaded. */
export async function GET(_request: Request, { params }: { params: Promise<{ mail: string }> }) {
  const mail = await findInMailbox(await currentActor(), (await params).mail);
  if (!mail) return new Response(null, { status: 404 });
  return new Response(mail.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "sandbox allow-top-navigation allow-popups; default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}
