import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { provideSettings } from './settings.js';

/**
 * The application's own rules, neither started nor listening, for one command of an operator. Loaded here and not before:
 * commands that need none of it answer at once.
 * @throws Error with the sentence of what refused it
 */
export async function withApplication<T>(work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  await provideSettings();
  const { createApp } = await import('../../src/create-app.js');
  const { loadConfig } = await import('../../src/config/load-config.js');
  const app = await createApp(loadConfig({ ...process.env, LOG_LEVEL: 'error' }));
  try {
    return await work(app);
  } catch (error) {
    const { inWords } = await import('./in-words.js');
    throw inWords(error);
  } finally {
    await app.close();
  }
}
