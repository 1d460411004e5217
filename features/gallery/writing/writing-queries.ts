import 'server-only';
import { eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { media } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { readOnly, type ReadOnly } from '../call/call';
import { callOf } from '../call/call-queries';
import { isRequirable, type RequiredPart } from '../call/call-schema';
import { findEditedExhibit, type EditedExhibit } from '../desk-queries';
import { canCurate } from '../policy';
import { missingForHandIn, type Missing } from './hand-in';

/** An exhibit for those who write it. */
export type Writing = {
  exhibit: EditedExhibit;
  /** Parts that the call asks for beside title and summary. */
  required: RequiredPart[];
  missing: Missing[];
  closesAt: Date | null;
  /** Why its exhibitors cannot change it now; undefined while they can, and for curators. */
  closed: ReadOnly | undefined;
};

/** The exhibit with what its call asks for; undefined for who neither shows nor curates it. */
export async function findWriting(
  actor: Actor,
  event: Event,
  exhibitId: string,
  now: Date,
): Promise<Writing | undefined> {
  const exhibit = await findEditedExhibit(actor, event, exhibitId);
  if (!exhibit) return undefined;
  const call = await callOf(read(), event.id);
  const files = await read().select({ kind: media.kind }).from(media).where(eq(media.exhibitId, exhibitId));
  const required = (call?.required ?? []).filter(isRequirable);
  const closesAt = call?.closesAt ?? null;
  const closed = canCurate(actor, event.id) ? undefined : readOnly(exhibit, closesAt, now);
  return {
    exhibit: { ...exhibit, canEdit: exhibit.canEdit && !closed },
    required,
    missing: missingForHandIn(exhibit.texts, files, required),
    closesAt,
    closed,
  };
}
