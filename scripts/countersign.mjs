/** `npm run countersign -- <what> ...`: what an operator does by hand. See countersign.ts. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/scripts/countersign.js');
