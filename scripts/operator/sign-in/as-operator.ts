import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command } from 'commander';
import type { SupportActor } from '../../../src/support/support.module.js';
import { withApplication } from '../with-application.js';
import { SecretInput } from './secret-input.js';
import { signedInAs } from './sign-in-operator.js';

export interface OperatorOptions {
  operator: string;
}

/** A command that a support agent gives under their own name. */
export const operatorCommand = (name: string): Command =>
  new Command(name).requiredOption(
    '--operator <address>',
    'yours, as a support agent; password and code are asked for, or read from lines of standard input',
  );

/** @throws Error of the sign-in, and with the sentence of what refused the work */
export function asOperator<T>(
  { operator: email }: OperatorOptions,
  work: (app: NestFastifyApplication, actor: SupportActor) => Promise<T>,
): Promise<T> {
  return withApplication(async (app) => {
    const secrets = new SecretInput();
    try {
      return await signedInAs(app, { email, secrets }, (actor) => work(app, actor));
    } finally {
      secrets.close();
    }
  });
}
