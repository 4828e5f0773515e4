import { freePort } from '../../../scripts/free-port.js';
import { startPortal, type Portal } from '../../support/portal.js';

/** The whole service under the address by which the browser knows it: forms are taken from pages of that origin alone. */
export async function startPortalForBrowser(
  options: Omit<NonNullable<Parameters<typeof startPortal>[0]>, 'port'> = {},
): Promise<Portal> {
  const port = await freePort();
  const env = { PUBLIC_URL: `http://localhost:${port}`, ...options.env };
  return startPortal({ ...options, port, env });
}
