import type { AppOverrides } from './app-overrides.js';
import type { Config } from './config/config.js';
import { loadConfig } from './config/load-config.js';
import { createApp } from './create-app.js';

export interface Service {
  /** Where it listens, as seen from this machine. */
  url: string;
  /** Takes no new requests, answers those that are open, closes the database connections. */
  stop(): Promise<void>;
}

/** The application, listening. */
export async function startService(
  config: Config = loadConfig(),
  overrides: AppOverrides = {},
): Promise<Service> {
  const app = await createApp(config, overrides);
  try {
    await app.listen(config.http.port, config.http.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: reachableUrl(await app.getUrl()), stop: () => app.close() };
}

/** A wildcard or a loopback address is reached by the name everybody knows. */
function reachableUrl(listening: string): string {
  const url = new URL(listening);
  if (/^(\[::1?\]|127\.0\.0\.1|0\.0\.0\.0)$/.test(url.hostname)) url.hostname = 'localhost';
  return url.origin;
}
