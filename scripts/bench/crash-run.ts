import { parseArgs } from 'node:util';
import { crashes } from './crash';

// In a process of its own, since it opens one database after the other: prints what was counted, as JSON.
const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.sample) throw new Error('--sample FOLDER is missing');
console.log(JSON.stringify(await crashes(values.sample, Number(values.kills), Number(values.seed))));
process.exit(0);
