import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { write, type Tx } from '@/db/client';
import { exhibitors } from '@/db/schema/gallery';
import { exhibitComments } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { env } from '@/lib/env';
import { ok, refuse, type Result } from '@/lib/result';
import { noteChange, type Incomplete } from '../mutations';
import { canCurate } from '../policy';
import { editedSubject } from '../subject-queries';
import { missingOf, tellOfHandIn } from '../writing/hand-in-mutations';
import { isDone, stepGaps, stepKinds, stepTo, type ExhibitStep } from './lifecycle';
import { stepMail, type Addressee } from './review-mails';

export type StepRefusal = 'notFound' | 'notNow' | 'incomplete' | 'wordsMissing';

export async function addressees(tx: Tx, exhibitId: string): Promise<Addressee[]> {
  return tx
    .select({ id: people.id, name: people.name, email: people.email, locale: people.locale })
    .from(exhibitors)
    .innerJoin(people, eq(people.id, exhibitors.personId))
    .where(eq(exhibitors.exhibitId, exhibitId))
    .orderBy(asc(people.email));
}

/**
 * Brings an exhibit into another status, keeps it as a version, and tells its exhibitors. A step that has been taken already is
 * taken for done.
 */
export async function takeStep(
  actor: Actor,
  exhibitId: string,
  step: ExhibitStep,
  now: Date,
  words = '',
): Promise<Result<undefined, StepRefusal, Incomplete>> {
  return write((tx) => takeStepIn(tx, actor, exhibitId, step, now, words));
}

/** The same inside a transaction that takes several. */
export async function takeStepIn(
  tx: Tx,
  actor: Actor,
  exhibitId: string,
  step: ExhibitStep,
  now: Date,
  words = '',
): Promise<Result<undefined, StepRefusal, Incomplete>> {
  const kind = stepKinds[step];
  const subject = await editedSubject(tx, actor, exhibitId, now);
  if (!subject) return refuse('notFound');
  if (kind.who === 'curator' && !canCurate(actor, subject.event.id)) return refuse('notFound');
  const { exhibit, event } = subject;
  const to = stepTo(exhibit.status, step);
  if (!to) return isDone(exhibit.status, step) ? ok() : refuse('notNow');
  const gaps = stepGaps(step, exhibit, subject.media);
  if (gaps.length > 0) return refuse('incomplete', { gaps });
  if (step === 'submit' && !canCurate(actor, event.id)) {
    if (!subject.canEdit) return refuse('notNow');
    if ((await missingOf(tx, subject)).length > 0) return refuse('incomplete', { gaps: [] });
  }
  const comments = kind.words === 'reasons' ? await openComments(tx, exhibitId) : [];
  const hasWords = words.trim() !== '';
  if (kind.words === 'required' && !hasWords) return refuse('wordsMissing');
  if (kind.words === 'reasons' && !hasWords && comments.length === 0) return refuse('wordsMissing');
  await noteChange(tx, actor, subject, now, {
    action: `exhibit.${step}`,
    set: {
      status: to,
      ...(to === 'submitted' && step === 'submit' ? { submittedAt: now } : {}),
      ...(to === 'published' ? { publishedAt: exhibit.publishedAt ?? now } : {}),
    },
    detail: { from: exhibit.status, to },
  });
  const isToldBefore = to === 'published' && exhibit.publishedAt !== null;
  if (kind.mail === 'exhibit-handed-in') await tellOfHandIn(tx, subject, now);
  else if (kind.mail && !isToldBefore) {
    const said = { words: words.trim(), comments, mark: String(exhibit.revision + 1) };
    const about = { exhibit, event, appUrl: env().appUrl, now };
    for (const person of await addressees(tx, exhibitId)) {
      await enqueueMail(tx, now, stepMail(about, person, kind.mail, said));
    }
  }
  return ok();
}

/** What the curators still ask for. */
async function openComments(tx: Tx, exhibitId: string) {
  return tx
    .select({ part: exhibitComments.part, text: exhibitComments.text })
    .from(exhibitComments)
    .where(
      and(
        eq(exhibitComments.exhibitId, exhibitId),
        eq(exhibitComments.byCurator, true),
        isNull(exhibitComments.resolvedAt),
      ),
    )
    .orderBy(asc(exhibitComments.createdAt), asc(exhibitComments.id));
}
