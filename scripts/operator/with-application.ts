import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '@countersign/mfa-nest';
import { loadConfig } from '../../src/config/load-config.js';
import { createApp } from '../../src/create-app.js';
import { provideSettings } from './settings.js';

/**
 * The application's own rules, neither started nor listening, for one command of an operator.
 * @throws Error with the sentence of what refused it
 */
export async function withApplication<T>(work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  await provideSettings();
  const app = await createApp(loadConfig({ ...process.env, LOG_LEVEL: 'error' }));
  try {
    return await work(app);
  } catch (error) {
    throw error instanceof Problem ? new Error(`${error.type.title}. ${error.type.help}`) : error;
  } finally {
    await app.close();
  }
}
