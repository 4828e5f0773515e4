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
import { HoldAuthorizable } from './hold-authorizable.js';
import { intentContentOf } from './intent-content.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is approved when a disbursement is authorized, and who may approve it at all. */
@Injectable()
export class DisbursementIntent implements IntentSource {
  constructor(
    private readonly holdAuthorizable: HoldAuthorizable,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * In the unit of work of the act, or, for a prompt, in one of its own.
   * @throws what HoldAuthorizable throws
   */
  describe(
    { params }: IntentRequest,
    user: UserPrincipal,
    mode: 'prompt' | 'act' = 'prompt',
  ): Promise<IntentContent> {
    const { id = '' } = params;
    if (!ID.test(id)) throw new Problem(commonProblems.notFound);
    return this.unitOfWork.run(async () =>
      intentContentOf(await this.holdAuthorizable.execute(id, user, mode)),
    );
  }
}
