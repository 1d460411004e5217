import { answerImage, type ImageRequest } from '@/features/gallery/iiif/image-answer';
import { currentActor } from '@/features/people/session';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<ImageRequest> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { region, size, ...rest } = await params;
  // Some clients encode the commas
  const [from, to] = [region, size].map((part) => part.replace(/%2C/gi, ','));
  return answerImage(request, currentActor, { ...rest, region: from ?? '', size: to ?? '' });
}
