import { readFile } from 'node:fs/promises';
import { SigningKeys, type JwkSet } from '@countersign/tokens';
import { provideSettings } from '../settings.js';

/** What signatures are verified with: a published key set in a file, or the keys of the settings. */
export async function keySet(file: string | undefined): Promise<JwkSet> {
  if (file !== undefined) return readKeySet(await readFile(file, 'utf8'), file);
  await provideSettings();
  const { SIGNING_KEYS: signing, RETIRED_SIGNING_KEYS: retired } = process.env;
  if (!signing)
    throw new Error('Signatures are verified with keys: give --jwks <file>, or set SIGNING_KEYS.');
  return SigningKeys.parse({ signing, retired: retired || null }).publicJwks();
}

function readKeySet(text: string, file: string): JwkSet {
  try {
    const { keys } = JSON.parse(text) as Partial<JwkSet>;
    if (Array.isArray(keys)) return { keys };
  } catch {
    // Told below, as any other file that is none.
  }
  throw new Error(`${file} is not a JSON Web Key Set.`);
}
