import { currentActor } from '@/features/people/session';
import { findOwnAnswerFile } from '@/features/registration/questions/answer-file-queries';
import { answerFileResponse } from '@/features/registration/questions/answer-file-response';

type Context = { params: Promise<{ event: string; token: string; file: string }> };

/** A file that somebody sent with their registration, for who has its link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { event, token, file } = await params;
  return answerFileResponse(await findOwnAnswerFile(await currentActor(), event, token, file));
}
