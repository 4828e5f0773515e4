import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MfaError } from '@countersign/mfa-core';
import { Problem, problemOfMfaError } from '@countersign/mfa-nest';
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
    throw inWords(error);
  } finally {
    await app.close();
  }
}

/** What anybody may read of it, in the words of the documentation. */
function inWords(error: unknown): unknown {
  const problem = error instanceof MfaError ? problemOfMfaError(error, new Date()) : error;
  if (!(problem instanceof Problem)) return error;
  const { title, help } = problem.type;
  return new Error(`${title}. ${help}`, { cause: error });
}
