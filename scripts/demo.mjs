import { nodeProblem } from './steps/node-version.mjs';

// Everything else is loaded after the check, since an old Node would stumble over its syntax first
var problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./steps/demo.mjs').then(function (demo) {
    return demo.run();
  });
}
