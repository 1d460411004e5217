import { build } from '../scripts/steps/prepare.mjs';
import { sampleTemplate } from '../scripts/steps/sample.mjs';
import scratch from '../scripts/steps/scratch.mjs';

/** Builds where the sources have changed and makes the sample that each worker copies. Gives what tidies up. */
export default async function prepare(): Promise<() => void> {
  await build();
  process.env.FOYER_SAMPLE ||= await sampleTemplate();
  return scratch();
}
