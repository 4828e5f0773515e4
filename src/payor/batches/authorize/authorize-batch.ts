import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem, type Countersignature, type UserPrincipal } from '@countersign/mfa-nest';
import { AuthorizeDisbursement } from '../../disbursements/authorize/authorize-disbursement.js';
import type { Disbursement } from '../../disbursements/disbursement.js';
import { batchIdOf } from '../batch-id.js';
import { BatchesRepository } from '../batches.repository.js';
import { errorsAt, refuseIfAny } from './name-in-list.js';

export interface AuthorizedBatch {
  batchId: string;
  /** In the order that was approved. */
  authorized: readonly { disbursement: Disbursement; receipt: string }[];
}

/**
 * Authorizes a list of disbursements by one countersignature, each with an entry and a receipt of its own: all of them or
 * none. Runs inside the unit of work in which the countersignature was spent, with every row of them locked by BatchIntent.
 */
@Injectable()
export class AuthorizeBatch {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly authorizeDisbursement: AuthorizeDisbursement,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `batch-not-acceptable` for whatever AuthorizeDisbursement refuses */
  async execute(
    user: UserPrincipal,
    ids: readonly string[],
    signed: Countersignature,
  ): Promise<AuthorizedBatch> {
    const { subjectId: batchId, companyId } = signedNames(signed);
    if (batchId !== batchIdOf(ids)) throw new Error('a countersignature over another list');
    await this.batches.add({
      id: batchId,
      companyId,
      challengeId: signed.challengeId,
      intentHash: signed.intentHash,
      authorizedBy: user.personId,
      now: this.clock.now(),
    });
    const authorized: { disbursement: Disbursement; receipt: string }[] = [];
    for (const [index, id] of ids.entries()) {
      const part = { batchId, position: index + 1 };
      const one = await this.authorizeDisbursement.execute(user, id, signed, part).catch((error: unknown) => {
        if (error instanceof Problem) refuseIfAny(errorsAt(index, error));
        throw error;
      });
      authorized.push(one);
    }
    return { batchId, authorized };
  }
}

/** As they stand in what was signed; the intent was made of the locked rows. */
const signedNames = ({ canonicalIntent }: Countersignature): { subjectId: string; companyId: string } =>
  JSON.parse(canonicalIntent) as { subjectId: string; companyId: string };
