import { spawnSync } from 'node:child_process';
import { hotp, timeStepAt } from '@countersign/mfa-testing';

/** Somebody else who knows RFC 4226 and RFC 6238. */
export interface OneTimeCodeWitness {
  name: string;
  hotp(secret: Uint8Array, counter: number): string;
  totp(secret: Uint8Array, at: Date, digits: number): string;
}

/** OATH Toolkit's `oathtool` where it is installed; our own reading of the RFCs, proven by their vectors, where not. */
export function oneTimeCodeWitness(): OneTimeCodeWitness {
  return spawnSync('oathtool', ['--version']).status === 0 ? oathtool : ours;
}

const ours: OneTimeCodeWitness = {
  name: 'an implementation that shares no code with it',
  hotp: (secret, counter) => hotp(secret, counter),
  totp: (secret, at, digits) => hotp(secret, timeStepAt(at), digits),
};

const oathtool: OneTimeCodeWitness = {
  name: 'oathtool',
  hotp: (secret, counter) => ask([`--counter=${String(counter)}`], secret),
  totp: (secret, at, digits) =>
    ask(
      ['--totp', `--digits=${String(digits)}`, `--now=@${String(Math.floor(at.getTime() / 1000))}`],
      secret,
    ),
};

function ask(options: readonly string[], secret: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(
    'oathtool',
    [...options, Buffer.from(secret).toString('hex')],
    { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } },
  );
  if (status !== 0) throw new Error(`oathtool: ${stderr}`);
  return stdout.trim();
}
