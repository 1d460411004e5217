import { answerInfo } from '@/features/gallery/iiif/answers';
import { currentActor } from '@/features/people/session';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ image: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerInfo(request, currentActor, (await params).image);
}
