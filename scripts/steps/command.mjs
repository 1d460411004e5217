// @ts-check
import { isStopping, knownCause, StepError, stopWithUs } from './step.mjs';

/**
 * Runs a command for a person at the terminal. What they can do something about is a sentence; a bug of ours keeps its
 * stack. Whatever was started ends with it.
 * @param {() => Promise<void>} work @param {() => void} [farewell] said when the command is ended from outside
 */
export async function runCommand(work, farewell) {
  stopWithUs(farewell);
  try {
    await work();
  } catch (error) {
    if (isStopping()) return;
    const problem = asProblem(error);
    if (!problem) throw error;
    console.error(`\n${problem.message}`);
    if (problem.detail) console.error(`\n${problem.detail}`);
    process.exit(1);
  }
}

/** @param {unknown} error */
function asProblem(error) {
  if (error instanceof StepError) return error;
  const cause = error instanceof Error ? knownCause(error) : undefined;
  return cause ? new StepError(cause) : undefined;
}
