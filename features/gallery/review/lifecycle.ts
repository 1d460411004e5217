import { exhibitStatuses } from '@/db/choices';
import { publicationGaps, submissionGaps, type ExhibitStatus, type Gap } from '../rules';

/** What can be done to an exhibit to bring it into another status. */
export const exhibitSteps = [
  'submit',
  'return',
  'accept',
  'decline',
  'publish',
  'unpublish',
  'reopen',
] as const;
export type ExhibitStep = (typeof exhibitSteps)[number];

/** The mail that tells the exhibitors of a step; each has both languages. */
export type ReviewMail = 'exhibit-returned' | 'exhibit-accepted' | 'exhibit-declined' | 'exhibit-published';
/** Handing in is told by who receives it: to the exhibitors, and to the curators. */
const HANDED_IN = 'exhibit-handed-in';

/** Curators are meant where exhibitors are: a curator may do all that an exhibitor may. */
export type Side = 'exhibitor' | 'curator';

type Kind = {
  who: Side;
  /** What the exhibit must not lack. */
  asks: 'submission' | 'publication' | null;
  /** Of the curators, for the exhibitors. Reasons may be open comments as well. */
  words: 'none' | 'optional' | 'required' | 'reasons';
  mail: ReviewMail | typeof HANDED_IN | null;
};

/** Of each step, wherever it can be taken: who may, what it asks for, and what the exhibitors hear of it. */
export const stepKinds: Readonly<Record<ExhibitStep, Kind>> = {
  submit: { who: 'exhibitor', asks: 'submission', words: 'none', mail: HANDED_IN },
  return: { who: 'curator', asks: null, words: 'reasons', mail: 'exhibit-returned' },
  accept: { who: 'curator', asks: 'submission', words: 'optional', mail: 'exhibit-accepted' },
  decline: { who: 'curator', asks: null, words: 'required', mail: 'exhibit-declined' },
  publish: { who: 'curator', asks: 'publication', words: 'none', mail: 'exhibit-published' },
  unpublish: { who: 'curator', asks: null, words: 'none', mail: null },
  reopen: { who: 'curator', asks: null, words: 'none', mail: null },
};

/**
 * Every status and what can be done in it; what is not here cannot be. The picture in docs/exhibit-states.md is made from this
 * table.
 */
export const lifecycle: Readonly<
  Record<ExhibitStatus, Readonly<Partial<Record<ExhibitStep, ExhibitStatus>>>>
> = {
  draft: { submit: 'submitted', publish: 'published' },
  submitted: { return: 'draft', accept: 'accepted', decline: 'declined', publish: 'published' },
  accepted: { return: 'draft', decline: 'declined', publish: 'published' },
  declined: { reopen: 'submitted' },
  published: { unpublish: 'accepted' },
};

/** What a step leads to; undefined when it cannot be taken in that status. */
export function stepTo(status: ExhibitStatus, step: ExhibitStep): ExhibitStatus | undefined {
  return lifecycle[status][step];
}

/** What an exhibit lacks for a step, wherever it stands. */
export function stepGaps(
  step: ExhibitStep,
  exhibit: Parameters<typeof publicationGaps>[0],
  media: Parameters<typeof publicationGaps>[1],
): Gap[] {
  const { asks } = stepKinds[step];
  if (asks === null) return [];
  return asks === 'submission' ? submissionGaps(exhibit) : publicationGaps(exhibit, media);
}

/** The steps that somebody can take in a status, in the order in which they are offered. */
export function stepsIn(status: ExhibitStatus, side: Side): ExhibitStep[] {
  return exhibitSteps.filter(
    (step) => stepTo(status, step) && (side === 'curator' || stepKinds[step].who === 'exhibitor'),
  );
}

/** Whether the step has been taken already, so that pressing twice does no harm. */
export function isDone(status: ExhibitStatus, step: ExhibitStep): boolean {
  return !stepTo(status, step) && exhibitStatuses.some((from) => stepTo(from, step) === status);
}

/** The table as a Mermaid state diagram, for docs/exhibit-states.md. */
export function lifecycleDiagram(): string {
  const moves = exhibitStatuses.flatMap((status) =>
    exhibitSteps.flatMap((step) => {
      const to = stepTo(status, step);
      const { who, mail } = stepKinds[step];
      return to ? [`  ${status} --> ${to}: ${step} (${who})${mail ? ` / ${mail}` : ''}`] : [];
    }),
  );
  return ['stateDiagram-v2', '  [*] --> draft', ...moves].join('\n');
}
