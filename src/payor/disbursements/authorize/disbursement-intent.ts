import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import type { IntentContent, IntentRequest, IntentSource, UserPrincipal } from '@countersign/mfa-nest';
import { pathIdOf } from '../../../wire/path-id.js';
import { HoldAuthorizable } from './hold-authorizable.js';
import { intentContentOf } from './intent-content.js';

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
    request: IntentRequest,
    user: UserPrincipal,
    mode: 'prompt' | 'act' = 'prompt',
  ): Promise<IntentContent> {
    const id = pathIdOf(request);
    return this.unitOfWork.run(async () =>
      intentContentOf(await this.holdAuthorizable.execute(id, user, mode)),
    );
  }
}
