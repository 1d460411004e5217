import { findPlanTarget } from '@/features/gallery/plan/desk-queries';
import { keepPlan } from '@/features/gallery/plan/incoming';
import { hangPlan } from '@/features/gallery/plan/mutations';
import { limits } from '@/features/gallery/plan/plan-file';
import { planName } from '@/features/gallery/plan/schema';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { Sent } from '@/lib/receive-file';
import { uploads } from '@/lib/uploads';

export const dynamic = 'force-dynamic';

const nameFields = ['name.de', 'name.en'];
/** Of a name in an address. */
const MOST = 200;

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
    /** With the name that was typed: the form gives it back. */
    const refused = (reason: string, fields: Sent['fields'] = {}) => {
      const answer = new URLSearchParams({ upload: reason });
      for (const field of planId ? [] : nameFields) answer.set(field, (fields[field] ?? '').slice(0, MOST));
      return `${page}?${answer}#upload`;
    };
    return {
      bytes: limits.bytes,
      refused: (reason, sent) => refused(reason, sent?.fields),
      async take({ path, fields }, folder) {
        const { 'name.de': de = '', 'name.en': en = '' } = fields;
        const named = planName.safeParse({ name: { de, en } });
        if (!planId && !named.success) return refused('noName', fields);
        const plan = await keepPlan(folder, path);
        if (!plan.ok) return refused(plan.reason, fields);
        const name = named.data?.name ?? { de: '', en: '' };
        const hung = await hangPlan(actor, { eventId, planId, name }, plan.value, currentTime());
        return hung.ok ? `${list}/${hung.value.planId}?done=uploaded` : refused(hung.reason, fields);
      },
    };
  },
);
