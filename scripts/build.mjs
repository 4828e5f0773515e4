/** `npm run build`: compiles what has changed into dist/. */
import { build, fail, install } from './prepare.mjs';

try {
  await install();
  await build();
} catch (error) {
  fail(error);
}
