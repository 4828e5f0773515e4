import { SigningKeys } from '@countersign/tokens';
import { otherKid } from './other-kid.js';

/** SIGNING_KEYS and RETIRED_SIGNING_KEYS. */
export interface SigningSettings {
  signing: string;
  retired: string | null;
}

interface Jwk {
  readonly kid: string;
}

/** The new key second: every instance knows it before it signs. @throws Error for keys of no use, as all of these */
export function publish({ signing, retired }: SigningSettings, fresh: string): SigningSettings {
  const [current, ...others] = keysIn(signing, retired);
  return checked({
    signing: setOf([...(current ? [current] : []), ...keysIn(fresh, null), ...others]),
    retired,
  });
}

/** The named key, or else the second, signs from now on; the others keep their order after it. */
export function promote({ signing, retired }: SigningSettings, kid?: string): SigningSettings {
  const keys = keysIn(signing, retired);
  const named = keys.find((key) => key.kid === (kid ?? keys[1]?.kid));
  if (!named)
    throw new Error(
      kid === undefined ? 'There is no second key: publish one first.' : `No signing key is called ${kid}.`,
    );
  return checked({ signing: setOf([named, ...keys.filter((key) => key !== named)]), retired });
}

/** Of the named key, or the only other one, the public half alone is kept: receipts it signed go on verifying. */
export function retire({ signing, retired }: SigningSettings, kid?: string): SigningSettings {
  const keys = keysIn(signing, retired);
  const old = otherKid(
    keys.map((key) => key.kid),
    kid,
  );
  const { keys: published } = SigningKeys.parse({ signing, retired }).publicJwks();
  const kept = new Set(keys.filter((key) => key.kid !== old).map((key) => key.kid));
  return checked({
    signing: setOf(keys.filter((key) => kept.has(key.kid))),
    retired: setOf(published.filter((key) => !kept.has(key.kid))),
  });
}

function keysIn(signing: string, retired: string | null): Jwk[] {
  checked({ signing, retired });
  return (JSON.parse(signing) as { keys: Jwk[] }).keys;
}

function checked(settings: SigningSettings): SigningSettings {
  SigningKeys.parse(settings);
  return settings;
}

const setOf = (keys: readonly Jwk[]): string => JSON.stringify({ keys });
