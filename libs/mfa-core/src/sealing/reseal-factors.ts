import { digestOfSecret } from '../enrollment/digest-of-secret.js';
import { factorContext } from '../enrollment/factor-context.js';
import type { MfaPorts } from '../ports.js';
import { resealBatch, type ResealedBatch, type SealedRows } from './sealed-rows.js';

/**
 * Seeds and phone numbers under the current key: nobody enrolls anew because a key was changed. The ended ones too, so
 * that no row needs the old key. A seed of before there were digests is given its own.
 */
export class ResealFactors implements SealedRows {
  readonly name = 'mfa_factor.sealed_secret';

  constructor(private readonly ports: Pick<MfaPorts, 'factors' | 'secretBox' | 'keyedHash'>) {}

  count(): Promise<number> {
    return this.ports.factors.count();
  }

  async reseal(input: { after: string | null; limit: number }): Promise<ResealedBatch> {
    const { factors, secretBox, keyedHash } = this.ports;
    const values = (await factors.page(input)).map((factor) => ({
      ...factor,
      sealed: factor.sealedSecret,
      context: factorContext(factor),
      incomplete: factor.method === 'totp' && factor.secretDigest === null,
    }));
    return resealBatch(secretBox, values, input.limit, (value, { sealed, opened }) =>
      factors.reseal({
        ...{ factorId: value.id, from: value.sealed, to: sealed },
        secretDigest: value.method === 'totp' ? digestOfSecret(keyedHash, opened) : null,
      }),
    );
  }
}
