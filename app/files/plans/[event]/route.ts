import type { NextRequest } from 'next/server';
import { findPlanTarget } from '@/features/gallery/plan/desk-queries';
import { keepPlan } from '@/features/gallery/plan/incoming';
import { hangPlan } from '@/features/gallery/plan/mutations';
import { limits } from '@/features/gallery/plan/plan-file';
import { planName } from '@/features/gallery/plan/schema';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile } from '@/lib/receive-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ event: string }> };

/**
 * Takes a plan of the venue from a plain multipart form: a new one, or (`plan` in the address) one in another's place. Leads back to
 * the plan, or to the list with why there is none.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { event: eventId } = await params;
  const { searchParams } = request.nextUrl;
  const wanted = searchParams.get('locale');
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const words = (status: number, key: 'files.foreign' | 'files.refused.notFound') =>
    new Response(translator(locale)(key), {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  if (!isSameOrigin(request.headers)) return words(403, 'files.foreign');
  const actor = await currentActor();
  const target = await findPlanTarget(actor, eventId);
  if (!target) return words(404, 'files.refused.notFound');
  const planId = searchParams.get('plan') ?? undefined;
  const list = `/${locale}/organise/${target.slug}/exhibits/plans`;
  const back = (path: string) => new Response(null, { status: 303, headers: { Location: path } });
  const refused = (reason: string) =>
    back(`${planId ? `${list}/${encodeURIComponent(planId)}` : list}?upload=${reason}#upload`);
  return withIncoming(async (folder) => {
    const received = await receiveFile(request, folder, limits.bytes);
    if (!received.ok) return refused(received.reason);
    const { 'name.de': de = '', 'name.en': en = '' } = received.value.fields;
    const named = planName.safeParse({ name: { de, en } });
    if (!planId && !named.success) return refused('noName');
    const plan = await keepPlan(folder, received.value.path);
    if (!plan.ok) return refused(plan.reason);
    const name = named.data?.name ?? { de: '', en: '' };
    const hung = await hangPlan(actor, { eventId, planId, name }, plan.value, currentTime());
    return hung.ok ? back(`${list}/${hung.value.planId}?done=uploaded`) : refused(hung.reason);
  });
}
