import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '../../src/config/load-config.js';
import { createApp } from '../../src/create-app.js';

/** One more instance of the service, in this process: it neither listens nor delivers, its parts are called directly. */
export class Instance {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async open(env: NodeJS.ProcessEnv): Promise<Instance> {
    return new Instance(
      await createApp(loadConfig({ ...env, LOG_LEVEL: 'silent', DELIVERY_CONCURRENCY: '0' })),
    );
  }

  get<T>(token: symbol | (abstract new (...input: never[]) => T)): T {
    return this.app.get<T>(token, { strict: false });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
