/** `node dist/scripts/create-keys.js`: prints fresh production keys, as lines for the environment. Nothing is stored. */
import { createKeys } from './development-keys.js';

const today = new Date().toISOString().slice(0, 10);
for (const [name, value] of Object.entries(await createKeys(today))) console.log(`${name}=${value}`);
