import { currentActor } from '@/features/people/session';
import { findAnswerFile } from '@/features/registration/questions/answer-file-queries';
import { answerFileResponse } from '@/features/registration/questions/answer-file-response';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

/** A file that somebody sent with their registration, for the organisers. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return answerFileResponse(await findAnswerFile(await currentActor(), file));
}
