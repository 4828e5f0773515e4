/** `npm run bench`: what the service can do on this machine. `npm run bench -- --quick` is shorter. See bench/main.ts. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/scripts/bench/main.js');
