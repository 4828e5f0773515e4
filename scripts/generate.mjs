/** `npm run generate`, or with --check only a look whether there is anything to write: see generate.ts. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/scripts/generate.js');
