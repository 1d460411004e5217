import { readByAll } from '@/features/gallery/iiif/answers';
import { imagePath, parseImageName } from '@/features/gallery/iiif/image-service';

type Context = { params: Promise<{ image: string }> };

/** An image's own address leads to what says what there is of it (IIIF Image API 3.0, 2.1). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = parseImageName((await params).image);
  if (!name) return new Response('Not found', { status: 404, headers: readByAll });
  return new Response(null, {
    status: 303,
    headers: { ...readByAll, Location: `${imagePath(name)}/info.json` },
  });
}
