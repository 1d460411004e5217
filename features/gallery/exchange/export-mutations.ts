import 'server-only';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { canCurate } from '../policy';
import type { ExhibitFormat } from './export-format';

/** Notes that exhibits leave the house as a file, with who is behind them; who may not take them is not found. */
export function noteExhibitExport(
  actor: Actor,
  now: Date,
  event: { id: string },
  format: ExhibitFormat,
): Promise<Success<undefined> | Refusal<'notFound', never>> {
  return write(async (tx) => {
    if (!canCurate(actor, event.id)) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'exhibit.export', eventId: event.id, detail: { format } });
    return ok();
  });
}
