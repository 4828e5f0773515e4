import { ConfigError } from './config/config.js';
import { endOnSignals, endOnUnforeseenErrors } from './process-end.js';
import { startService } from './start-service.js';

// `node dist/src/main.js` is the service alone, for production; `npm start` brings a database and keys along.
try {
  endOnUnforeseenErrors();
  endOnSignals(await startService());
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
