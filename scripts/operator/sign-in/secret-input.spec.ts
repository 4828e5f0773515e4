import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { SecretInput } from './secret-input.js';

/** Somebody at a terminal, or a pipe; `shown` is all that anybody could see. */
function opened(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  return { input, secrets: new SecretInput({ input, output }), shown: () => shown };
}

describe('secrets of an operator', () => {
  it('typed at a terminal are taken as typed, and nothing of them is shown', async () => {
    const { input, secrets, shown } = opened(true);
    const password = secrets.ask('Password');
    input.write('corre\u007fect horse \u00e9\r');
    expect(await password).toBe('correct horse \u00e9');
    const code = secrets.ask('Code');
    input.write('123456\r');
    expect(await code).toBe('123456');
    secrets.close();
    expect(shown()).toBe('Password: \nCode: \n');
  });

  it('are read line by line where there is no terminal, blanks and all, however they arrive', async () => {
    const { input, secrets, shown } = opened(false);
    input.write(' a password of  blanks \r\n1234');
    expect(await secrets.ask('Password')).toBe(' a password of  blanks ');
    input.end('56');
    expect(await secrets.ask('Code')).toBe('123456');
    await expect(secrets.ask('Code')).rejects.toThrow('No code was given.');
    expect(shown()).not.toContain('blanks');
  });

  it.each([
    ['the end of what is piped', false, (input: PassThrough) => input.end()],
    ['an empty line', false, (input: PassThrough) => input.write('\n')],
    ['Ctrl-C', true, (input: PassThrough) => input.write('secre\u0003')],
    ['Ctrl-D', true, (input: PassThrough) => input.write('\u0004')],
  ])('are not there after %s, which ends it in words', async (_, isTTY, give) => {
    const { input, secrets, shown } = opened(isTTY);
    const password = secrets.ask('Password');
    give(input);
    await expect(password).rejects.toThrow('No password was given.');
    expect(shown()).not.toContain('secre');
    secrets.close();
  });
});
