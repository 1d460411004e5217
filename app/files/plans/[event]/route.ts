import { findPlanTarget } from '@/features/gallery/plan/desk-queries';
import { keepPlan } from '@/features/gallery/plan/incoming';
import { hangPlan } from '@/features/gallery/plan/mutations';
import { limits } from '@/features/gallery/plan/plan-file';
import { planName } from '@/features/gallery/plan/schema';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { uploads } from '@/lib/uploads';

export const dynamic = 'force-dynamic';

/**
 * Takes a plan of the venue: a new one, or (`plan` in the address) one in another's place. Leads back to the plan, or to the list
 * with why there is none.
 */
export const POST = uploads<{ event: string }>(
  { foreign: (t) => t('files.foreign'), notFound: (t) => t('files.refused.notFound') },
  async ({ params: { event: eventId }, query, locale }) => {
    const actor = await currentActor();
    const target = await findPlanTarget(actor, eventId);
    if (!target) return undefined;
    const planId = query.get('plan') ?? undefined;
    const list = `/${locale}/organise/${target.slug}/exhibits/plans`;
    const page = planId ? `${list}/${encodeURIComponent(planId)}` : list;
    const refused = (reason: string) => `${page}?upload=${reason}#upload`;
    return {
      bytes: limits.bytes,
      refused,
      async take({ path, fields }, folder) {
        const { 'name.de': de = '', 'name.en': en = '' } = fields;
        const named = planName.safeParse({ name: { de, en } });
        if (!planId && !named.success) return refused('noName');
        const plan = await keepPlan(folder, path);
        if (!plan.ok) return refused(plan.reason);
        const name = named.data?.name ?? { de: '', en: '' };
        const hung = await hangPlan(actor, { eventId, planId, name }, plan.value, currentTime());
        return hung.ok ? `${list}/${hung.value.planId}?done=uploaded` : refused(hung.reason);
      },
    };
  },
);
