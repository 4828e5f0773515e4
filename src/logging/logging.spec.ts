import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Logger } from 'pino';
import { createLogger } from './create-logger.js';
import { NestLogger } from './nest-logger.js';
import { requestContext } from './request-context.js';

const CANARY = 'canary-9d2e71c4b8';

describe('the log', () => {
  let written: string[];
  let logger: Logger;
  const lines = (): Record<string, unknown>[] => written.map((line) => JSON.parse(line));

  beforeEach(async () => {
    written = [];
    const destination = { write: (line: string) => void written.push(line) };
    logger = await createLogger({ environment: 'production', logLevel: 'info' }, destination);
  });

  it.each([
    'password',
    'newPassword',
    'current_password',
    'code',
    'secret',
    'otpauthUri',
    'qrSvg',
    'recoveryCode',
    'ticket',
    'accessToken',
    'refreshToken',
    'deviceToken',
    'phoneNumber',
    'e164',
    'token',
    'Authorization',
    'Set-Cookie',
    'countersign-challenge',
    'client_assertion',
    'code_verifier',
    'dpop',
  ])('never holds what is called %s, however deep it hides', (name) => {
    logger.info({ [name]: CANARY, body: { list: [{ [name]: { inner: CANARY } }] } }, 'x');
    expect(written.join()).not.toContain(CANARY);
    expect(written).toHaveLength(1);
  });

  it.each([
    `cst_${CANARY}${CANARY}`,
    `csr_${CANARY}${CANARY}`,
    `cspr_${CANARY}${CANARY}`,
    `csac_${CANARY}${CANARY}`,
    `eyJhbGciOiJFUzI1NiJ9.${CANARY}.${CANARY}`,
    `otpauth://totp/x?secret=${CANARY}`,
    `$argon2id$v=19$m=19456,t=2,p=1$${CANARY}`,
    `postgresql://somebody:${CANARY}@localhost/countersign`,
  ])('never holds a secret that is known by its form: %s', (secret) => {
    logger.info({ text: `before ${secret} after` }, `said ${secret}`);
    logger.error({ err: new Error(`failed with ${secret}`) }, '%s', secret);
    new NestLogger(logger).error(`failed with ${secret}`, `Error: ${secret}\n    at x (y.js:1:1)`, 'Context');
    expect(written.join()).not.toContain(CANARY);
    expect(written).toHaveLength(3);
  });

  it('never holds a full phone number, whatever it is said in (LG-03)', () => {
    logger.info({ text: 'no route to +14155550123.' }, 'said +14155550123');
    logger.error({ err: new Error('21211: +447400123456 is no number') }, 'x');
    expect(written.join()).not.toMatch(/4155550123|7400123456/);
    expect(written).toHaveLength(2);
  });

  it('tells a database error without its statement, parameters and rows', () => {
    const error = Object.assign(new Error(`insert into person values ('${CANARY}') - duplicate key`), {
      severity: 'ERROR',
      code: '23505',
      table: 'person',
      constraint: 'person_pkey',
      detail: `Key (name)=(${CANARY}) already exists.`,
      query: `insert into person values ('${CANARY}')`,
    });
    logger.error({ err: error }, 'x');
    new NestLogger(logger).error(error, 'Context');
    expect(written.join()).not.toContain(CANARY);
    expect(lines()[0]).toMatchObject({
      err: { message: 'database ERROR, table person, constraint person_pkey', errorCode: '23505' },
    });
    expect(lines()[1]).toMatchObject({ context: 'Context', err: { errorCode: '23505' } });
  });

  it('is a JSON object a line, which a line break in user input cannot forge', () => {
    const forged = 'x\n{"level":"info","msg":"payment authorized"}\r\n';
    logger.info({ userAgent: forged }, forged);
    new NestLogger(logger).warn(forged, forged);
    expect(written).toHaveLength(2);
    for (const line of written) expect(line.trimEnd()).not.toMatch(/[\r\n]/);
    expect(lines()[0]).toMatchObject({ userAgent: forged, msg: forged });
  });

  it('takes nothing in a message for a format', () => {
    new NestLogger(logger).log('100 %s %o', 'Context');
    expect(lines()[0]).toMatchObject({ msg: '100 %s %o', context: 'Context' });
  });

  it('says of every line which request it belongs to', () => {
    requestContext.run({ requestId: 'one' }, () => logger.info('x'));
    logger.info('y');
    expect(lines().map(({ requestId }) => requestId)).toEqual(['one', undefined]);
  });

  it('gives time in UTC and the level as a word', () => {
    logger.warn('x');
    expect(lines()[0]).toMatchObject({ level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it('takes an object and the words after it as one line', () => {
    new NestLogger(logger).error(
      { requestId: 'one', err: new TypeError('x') },
      'unforeseen error',
      'Problem',
    );
    expect(lines()).toEqual([
      expect.objectContaining({
        msg: 'unforeseen error',
        context: 'Problem',
        requestId: 'one',
        err: expect.objectContaining({
          type: 'TypeError',
          message: 'x',
          stack: expect.stringContaining(' at '),
        }),
      }),
    ]);
  });

  it('keeps quiet about how Nest puts itself together', () => {
    const nest = new NestLogger(logger);
    nest.log('Mapped {/x, GET} route', 'RouterExplorer');
    nest.log('said by one of us', 'Accounts');
    expect(lines().map(({ context }) => context)).toEqual(['Accounts']);
  });
});
