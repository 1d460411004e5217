import { ok, refuse, type Result } from '@/lib/result';
import type { EventRole } from './actor';

/** An event always keeps someone who answers for it. `grants` are all of the event. */
export function revocation(
  grants: readonly { id: string; role: EventRole }[],
  grantId: string,
): Result<undefined, 'notFound' | 'lastOrganiser'> {
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) return refuse('notFound');
  const organisers = grants.filter(({ role }) => role === 'organiser').length;
  return grant.role === 'organiser' && organisers === 1 ? refuse('lastOrganiser') : ok();
}
