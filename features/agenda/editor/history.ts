import type { Place } from './place';

export type Change = { id: string; before: Place; after: Place };
/** What is undone at once, and how it was done. */
export type Step = { changes: readonly Change[]; kind: 'drag' | 'keys' | 'form'; at: number };
export type History = { past: readonly Step[]; future: readonly Step[] };

export const noHistory: History = { past: [], future: [] };
const MOST_STEPS = 200;
/** Presses of a key that follow one another this fast are one step back. */
const ONE_GO_MS = 1_000;

/** With a step more. What had been undone cannot be done again after that. */
export function recorded(history: History, step: Step): History {
  const last = history.past.at(-1);
  const merged = last && isOneGo(last, step) ? [mergedStep(last, step)] : last ? [last, step] : [step];
  return { past: [...history.past.slice(0, -1), ...merged].slice(-MOST_STEPS), future: [] };
}

function isOneGo(last: Step, step: Step): boolean {
  const [one, two] = [last.changes[0], step.changes[0]];
  return (
    last.kind === 'keys' &&
    step.kind === 'keys' &&
    step.at - last.at < ONE_GO_MS &&
    last.changes.length === 1 &&
    step.changes.length === 1 &&
    one?.id === two?.id
  );
}

function mergedStep(last: Step, step: Step): Step {
  const changes = step.changes.map((change) => ({
    ...change,
    before: last.changes[0]?.before ?? change.before,
  }));
  return { ...step, changes };
}

/** One step back, and what that changes; undefined where there is nothing to undo. */
export function undone(history: History): { history: History; changes: Change[] } | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
    changes: step.changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
  };
}

/** What was undone, done again. */
export function redone(history: History): { history: History; changes: Change[] } | undefined {
  const [step, ...future] = history.future;
  if (!step) return undefined;
  return { history: { past: [...history.past, step], future }, changes: [...step.changes] };
}

/** Without the steps of sessions that somebody else has changed since: taking them back would undo what is not one's own. */
export function withoutSteps(history: History, ids: ReadonlySet<string>): History {
  const isOwn = ({ changes }: Step) => !changes.some(({ id }) => ids.has(id));
  return { past: history.past.filter(isOwn), future: history.future.filter(isOwn) };
}
