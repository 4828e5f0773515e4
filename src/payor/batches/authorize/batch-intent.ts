import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import {
  problemValidationPipe,
  type IntentContent,
  type IntentRequest,
  type IntentSource,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { AuthorizeBatchRequest } from '../batch.dto.js';
import { batchContentOf } from './batch-content.js';
import { HoldBatch } from './hold-batch.js';

/** Ids are opaque, and one id in two spellings is one id. */
export const orderOf = ({ disbursementIds }: AuthorizeBatchRequest): string[] =>
  disbursementIds.map((id) => id.toLowerCase());

/**
 * What is approved when a list of disbursements is authorized as one, and who may approve it at all. There is no batch
 * before the act: the list that is sent is the batch, and everything else comes from the server.
 */
@Injectable()
export class BatchIntent implements IntentSource {
  readonly #pipe = problemValidationPipe();

  constructor(
    private readonly holdBatch: HoldBatch,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * In the unit of work of the act, or, for a prompt, in one of its own.
   * @throws Problem `invalid-request`, and what HoldBatch throws
   */
  async describe(
    { body }: IntentRequest,
    user: UserPrincipal,
    mode: 'prompt' | 'act' = 'prompt',
  ): Promise<IntentContent> {
    // A prompt is made before any pipe has looked at the body.
    const request = (await this.#pipe.transform(body, {
      type: 'body',
      metatype: AuthorizeBatchRequest,
    })) as AuthorizeBatchRequest;
    return this.unitOfWork.run(async () =>
      batchContentOf(await this.holdBatch.execute(orderOf(request), user, mode)),
    );
  }
}
