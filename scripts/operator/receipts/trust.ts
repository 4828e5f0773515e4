import { readFile } from 'node:fs/promises';
import { SigningKeys, type JwkSet } from '@countersign/tokens';
import { loadConfig } from '../../../src/config/load-config.js';
import { provideSettings } from '../settings.js';

/** A key set is a few kilobytes; who does not answer in this time is not asked again. */
const FETCH_WITHIN_MS = 10_000;

/** What a receipt is verified against. */
export interface Trust {
  jwks: JwkSet;
  issuer: string;
}

/** The keys of a published key set, in a file or at an address: https, or this very machine. */
export async function publishedKeys(fileOrUrl: string): Promise<JwkSet> {
  const text = /^https?:\/\//i.test(fileOrUrl)
    ? await fetchText(fileOrUrl)
    : await readFile(fileOrUrl, 'utf8');
  try {
    const { keys } = JSON.parse(text) as Partial<JwkSet>;
    if (Array.isArray(keys)) return { keys };
  } catch {
    // Told below, as anything else that is none.
  }
  throw new Error(`${fileOrUrl} is not a JSON Web Key Set.`);
}

/** What the settings of the service say, where nothing else was given. */
export async function trustOf(options: { jwks?: string; issuer?: string }): Promise<Trust> {
  if (options.jwks !== undefined && options.issuer !== undefined)
    return { jwks: await publishedKeys(options.jwks), issuer: options.issuer };
  await provideSettings();
  const { keys, http } = loadConfig();
  return {
    issuer: options.issuer ?? http.publicUrl,
    jwks:
      options.jwks === undefined
        ? SigningKeys.parse({ signing: keys.signing, retired: keys.retiredSigning }).publicJwks()
        : await publishedKeys(options.jwks),
  };
}

async function fetchText(address: string): Promise<string> {
  const url = new URL(address);
  if (url.protocol !== 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
    throw new Error(`${address} must be https: whoever can exchange the keys can forge receipts.`);
  const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_WITHIN_MS) }).catch(
    (cause: unknown) => {
      throw new Error(`${address} gave no key set.`, { cause });
    },
  );
  if (!reply.ok) throw new Error(`${address} answered ${reply.status}, and no key set.`);
  return reply.text();
}
