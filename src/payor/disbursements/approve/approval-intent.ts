import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import {
  commonProblems,
  Problem,
  type IntentContent,
  type IntentRequest,
  type IntentSource,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { intentContentOf } from '../authorize/intent-content.js';
import { HoldApprovable } from './hold-approvable.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is approved when a disbursement is approved: what will be authorized, to the letter. Only the purpose is another. */
@Injectable()
export class ApprovalIntent implements IntentSource {
  constructor(
    private readonly holdApprovable: HoldApprovable,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * In the unit of work of the act, or, for a prompt, in one of its own.
   * @throws what HoldApprovable throws
   */
  describe(
    { params }: IntentRequest,
    user: UserPrincipal,
    mode: 'prompt' | 'act' = 'prompt',
  ): Promise<IntentContent> {
    const { id = '' } = params;
    if (!ID.test(id)) throw new Problem(commonProblems.notFound);
    return this.unitOfWork.run(async () => {
      const { disbursement } = await this.holdApprovable.execute(id, user, mode);
      return intentContentOf(disbursement);
    });
  }
}
