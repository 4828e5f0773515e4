/** `npm run demo`: a story told against the running service. `npm run demo payee` tells the other one. See demo/main.ts. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/scripts/demo/main.js');
