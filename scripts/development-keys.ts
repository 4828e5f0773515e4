/**
 * Keys for a development machine: random, made once per installation, readable by their owner alone.
 * Never in production, where a key that nobody chose would be a key that nobody can rotate or restore.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** Names of the environment variables, as the configuration reads them. */
export interface DevelopmentKeys {
  /** A JSON Web Key Set with one private ES256 key. */
  SIGNING_KEYS: string;
  /** `kid:base64 of 32 bytes`, comma separated, the current one first. */
  SECRET_BOX_KEYS: string;
  /** Base64 of 32 random bytes, after three of mark in a development key. */
  HASH_KEY: string;
}

/** Puts into the environment what it lacks. */
export async function provideDevelopmentKeys(
  file: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const keys = (await readKeys(file)) ?? (await writeKeys(file, await createKeys()));
  for (const [name, value] of Object.entries(keys)) environment[name] ||= value;
}

async function readKeys(file: string): Promise<DevelopmentKeys | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as DevelopmentKeys;
  } catch {
    // Not replaced silently: what was encrypted under the old keys could never be read again.
    throw new Error(`${file} is damaged. Restore it, or remove it together with the database beside it.`);
  }
}

/**
 * `name` begins the ids of the keys. Those called `dev` carry a mark by which the configuration refuses them in
 * production.
 */
export async function createKeys(name = 'dev'): Promise<DevelopmentKeys> {
  return {
    SIGNING_KEYS: await createSigningKeys(name),
    SECRET_BOX_KEYS: createSealingKey(name),
    HASH_KEY: `${name === 'dev' ? 'dev+' : ''}${createHashKey()}`,
  };
}

/** A set of one. */
export async function createSigningKeys(name: string): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = `${name}-${await calculateJwkThumbprint(jwk)}`;
  return JSON.stringify({ keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] });
}

export const createSealingKey = (name: string): string =>
  `${name}-${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;

export const createHashKey = (): string => randomBytes(32).toString('base64');

/** Whole or not at all, also through a power cut: keys half written are keys lost. */
async function writeKeys(file: string, keys: DevelopmentKeys): Promise<DevelopmentKeys> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  return keys;
}
