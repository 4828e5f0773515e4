/**
 * What an operator does by hand, by the application's own rules: `npm run countersign -- --help`. Reads the settings of the
 * service, or finds the database of `npm start`.
 */
import { runProgram } from './operator/run-program.js';

await runProgram(process.argv.slice(2));
