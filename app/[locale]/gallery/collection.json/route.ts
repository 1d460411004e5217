import { answerCollection } from '@/features/gallery/iiif/answers';

// The gallery for IIIF viewers. Outside the language, since it speaks all of them; the folder is called [locale] because Next
// wants one name for all first parts of addresses: here it is the event.
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: slug } = await params;
  return answerCollection(request, slug);
}
