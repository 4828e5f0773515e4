/** `npm run demo`: a story told against the running service. `npm run demo payee`, `controls` and `finance` tell others. See demo/main.ts. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/scripts/demo/main.js');
