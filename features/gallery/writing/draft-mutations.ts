import 'server-only';
import { and, desc, eq, gt } from 'drizzle-orm';
import { write, type Tx } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { audit } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { MINUTE_MS } from '@/lib/clock';
import { ok, refuse, type Result } from '@/lib/result';
import { readOnly, type ReadOnly } from '../call/call';
import { callOf } from '../call/call-queries';
import { noteChange } from '../mutations';
import { canCurate } from '../policy';
import type { ExhibitTexts } from '../schema';
import { editedSubject } from '../subject-queries';
import { writtenTexts } from './draft';

/** Saves within this time are one note in the history. */
const ONE_SITTING_MINUTES = 10;

/** What has become of a draft: stored, or not, since others have stored something else meanwhile. */
export type DraftOutcome = { revision: number; others?: ExhibitTexts };

/**
 * Takes what was typed so far, as far as it can be kept, unless someone saved something else since `revision` was shown. Only
 * before it is accepted: what everyone sees is saved by pressing a button.
 */
export async function saveDraft(
  actor: Actor,
  exhibitId: string,
  revision: number,
  texts: Partial<ExhibitTexts>,
  now: Date,
): Promise<Result<DraftOutcome, 'notFound' | ReadOnly>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    const { exhibit, event } = subject;
    const call = await callOf(tx, event.id);
    const closed = readOnly(exhibit, subject.canEdit ? null : (call?.closesAt ?? null), now);
    if (closed || !subject.canEdit) return refuse(closed ?? 'reviewed');
    const stored = writtenTexts(exhibit);
    const before: Record<string, unknown> = stored;
    const fields = Object.entries(texts).flatMap(([name, text]) =>
      JSON.stringify(before[name]) === JSON.stringify(text) ? [] : [name],
    );
    // Sent once more because the answer was lost: it is stored already
    if (fields.length === 0) return ok({ revision: exhibit.revision });
    if (exhibit.revision !== revision) {
      return ok({ revision: exhibit.revision, others: stored });
    }
    // What curators change is kept as a version each time
    if (!canCurate(actor, event.id) && (await savedLately(tx, actor, exhibitId, now))) {
      await tx
        .update(exhibits)
        .set({ ...texts, revision: revision + 1, updatedAt: now })
        .where(eq(exhibits.id, exhibitId));
    } else {
      await noteChange(tx, actor, subject, now, { action: 'exhibit.save', set: texts, detail: { fields } });
    }
    return ok({ revision: revision + 1 });
  });
}

/** Whether the last that is noted of the exhibit is that the same person has saved it a moment ago. */
async function savedLately(tx: Tx, actor: Actor, exhibitId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - ONE_SITTING_MINUTES * MINUTE_MS);
  const [last] = await tx
    .select({ action: audit.action, actor: audit.actor })
    .from(audit)
    .where(and(eq(audit.subjectId, exhibitId), gt(audit.at, since)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1);
  return last?.action === 'exhibit.save' && actor.kind === 'person' && last.actor === actor.id;
}
