import 'server-only';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import type { ExportFormat } from './export-format';
import { canExport } from '../policy';

export type Taken = {
  format: ExportFormat;
  withPersonal: boolean;
  /** Keys of the columns. */
  columns: readonly string[];
  /** By what the list was narrowed; not to what. */
  filters: readonly string[];
};

/** Notes that data leave the house as a file, and which; who may not take them is not found. */
export function noteExport(
  actor: Actor,
  now: Date,
  event: Event,
  taken: Taken,
): Promise<Success<undefined> | Refusal<'notFound', never>> {
  return write(async (tx) => {
    if (!canExport(actor, event.id, taken.withPersonal)) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'registration.export', eventId: event.id, detail: taken });
    return ok();
  });
}
