import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import type { IntentContent, IntentRequest, IntentSource, UserPrincipal } from '@countersign/mfa-nest';
import { pathIdOf } from '../../../wire/path-id.js';
import { intentContentOf } from '../authorize/intent-content.js';
import { HoldApprovable } from './hold-approvable.js';

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
    request: IntentRequest,
    user: UserPrincipal,
    mode: 'prompt' | 'act' = 'prompt',
  ): Promise<IntentContent> {
    const id = pathIdOf(request);
    return this.unitOfWork.run(async () => {
      const { disbursement } = await this.holdApprovable.execute(id, user, mode);
      return intentContentOf(disbursement);
    });
  }
}
