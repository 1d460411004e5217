import { findOwnFile } from '@/features/agenda/speaking/own-queries';
import { currentActor } from '@/features/people/session';
import { fileResponse } from '@/lib/file-response';

type Context = { params: Promise<{ event: string; token: string; file: string }> };

/** A file of a speaker's own sessions, for who has the link, whether or not readers see it yet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { event, token, file } = await params;
  const answer = await fileResponse(request, await findOwnFile(await currentActor(), event, token, file));
  // As below /files: what people have uploaded runs nothing and reaches nothing
  answer.headers.set('Content-Security-Policy', "sandbox; default-src 'none'");
  return answer;
}
