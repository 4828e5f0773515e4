import type { SealedUse } from './key-use.js';

/** What may become of a key, and why. */
interface KeyStanding {
  kid: string;
  /** `missing`: something needs it, and the settings do not hold it. */
  standing: 'current' | 'other' | 'retired' | 'missing';
  mayBeRemoved: boolean;
  because: string;
}

export interface SealingKeyStanding extends KeyStanding {
  values: number;
  /** By table. */
  tables: Readonly<Record<string, number>>;
}

export interface SigningKeyStanding extends KeyStanding {
  receipts: number;
  checkpoints: number;
}

/** `kids` of SECRET_BOX_KEYS in their order. */
export function sealingStandings(
  kids: readonly string[],
  sealed: readonly SealedUse[],
): SealingKeyStanding[] {
  const all = new Set([...kids, ...sealed.map(({ kid }) => kid)]);
  return [...all].map((kid) => {
    const uses = sealed.filter((one) => one.kid === kid);
    const tables: Record<string, number> = {};
    for (const { table, count } of uses) tables[table] = (tables[table] ?? 0) + count;
    const values = uses.reduce((sum, { count }) => sum + count, 0);
    return { kid, values, tables, ...sealingStanding(kids, kid, values) };
  });
}

function sealingStanding(kids: readonly string[], kid: string, values: number): Omit<KeyStanding, 'kid'> {
  if (!kids.includes(kid))
    return {
      standing: 'missing',
      mayBeRemoved: false,
      because: `SECRET_BOX_KEYS lacks it: ${values} values cannot be opened`,
    };
  if (kid === kids[0]) return { standing: 'current', mayBeRemoved: false, because: 'it seals' };
  return values === 0
    ? { standing: 'other', mayBeRemoved: true, because: 'nothing is sealed under it' }
    : { standing: 'other', mayBeRemoved: false, because: `${values} values need it: keys reseal` };
}

/** `signing` and `retired`: the kids of SIGNING_KEYS and RETIRED_SIGNING_KEYS in their order. */
export function signingStandings(
  { signing, retired }: { signing: readonly string[]; retired: readonly string[] },
  {
    receipts,
    checkpoints,
  }: { receipts: ReadonlyMap<string, number>; checkpoints: ReadonlyMap<string, number> },
): SigningKeyStanding[] {
  const all = new Set([...signing, ...retired, ...receipts.keys(), ...checkpoints.keys()]);
  return [...all].map((kid) => {
    const signed = { receipts: receipts.get(kid) ?? 0, checkpoints: checkpoints.get(kid) ?? 0 };
    return { kid, ...signed, ...signingStanding({ signing, retired }, kid, signed) };
  });
}

function signingStanding(
  { signing, retired }: { signing: readonly string[]; retired: readonly string[] },
  kid: string,
  { receipts, checkpoints }: { receipts: number; checkpoints: number },
): Omit<KeyStanding, 'kid'> {
  const needs = `${receipts} receipts and ${checkpoints} checkpoints`;
  const needed = receipts + checkpoints > 0;
  if (kid === signing[0]) return { standing: 'current', mayBeRemoved: false, because: 'it signs' };
  if (signing.includes(kid))
    return {
      standing: 'other',
      mayBeRemoved: !needed,
      because: needed
        ? `${needs} need it: retire it`
        : 'nothing but access tokens can be signed by it, for some minutes after it was the current one',
    };
  if (retired.includes(kid))
    return {
      standing: 'retired',
      mayBeRemoved: !needed,
      because: needed ? `${needs} need it` : 'nothing needs it',
    };
  return {
    standing: 'missing',
    mayBeRemoved: false,
    because: `RETIRED_SIGNING_KEYS lacks it: ${needs} cannot be verified`,
  };
}
