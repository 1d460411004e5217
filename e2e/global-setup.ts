import { build } from '../scripts/steps/prepare.mjs';
import { sampleTemplate } from '../scripts/steps/sample.mjs';

/** Builds where the sources have changed and makes the sample that each worker copies. */
export default async function prepare(): Promise<void> {
  await build();
  process.env.FOYER_SAMPLE ||= await sampleTemplate();
}
