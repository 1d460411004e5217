import { findAgendaFile } from '@/features/agenda/files/queries';
import { findFile } from '@/features/gallery/file-queries';
import { findPlanFile } from '@/features/gallery/plan/queries';
import { currentActor } from '@/features/people/session';
import { fileResponse } from '@/lib/file-response';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A stored file: a picture of the gallery or of the agenda, or what is offered for download. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const file =
    (await findFile(currentActor, id)) ??
    (await findAgendaFile(currentActor, id)) ??
    (await findPlanFile(currentActor, id));
  return fileResponse(request, file);
}
