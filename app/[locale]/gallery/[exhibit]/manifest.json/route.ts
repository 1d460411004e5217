import { answerManifest } from '@/features/gallery/iiif/answers';

type Context = { params: Promise<{ locale: string; exhibit: string }> };

// An exhibit for IIIF viewers. Outside the language, since it speaks all of them; the folder is called [locale] because Next
// wants one name for all first parts of addresses: here it is the event.
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: slug, exhibit } = await params;
  return answerManifest(request, slug, exhibit);
}
