// @ts-check
import { checks, runCheck } from './steps/checks.mjs';
import { stopWithUs } from './steps/step.mjs';

stopWithUs();
const results = await Promise.all(checks(true).map(runCheck));
process.exit(results.every(Boolean) ? 0 : 1);
