import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Countersigned,
  CurrentUser,
  Delegated,
  PaymentsArea,
  SpentCountersignature,
  type Countersignature,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { writeMoney } from '../../wire/money.js';
import { totalOf } from '../disbursements/disbursement.js';
import { disbursers } from '../rights.js';
import { AuthorizeBatch } from './authorize/authorize-batch.js';
import { totalsOf } from './authorize/batch-content.js';
import { BatchIntent, orderOf } from './authorize/batch-intent.js';
import { AuthorizeBatchRequest, AuthorizedBatchReply } from './batch.dto.js';

@ApiTags('payor disbursements')
@Controller('v1/payor/disbursement-batches')
@PaymentsArea()
@Delegated()
export class BatchesController {
  constructor(private readonly authorizeBatch: AuthorizeBatch) {}

  @Post()
  @HttpCode(200)
  @Countersigned({ purpose: 'disbursement_batch.authorize', intent: BatchIntent, roles: disbursers })
  @ApiOperation({ summary: 'Let several go at once: countersigned over exactly these, in this order' })
  @ApiOkResponse({ type: AuthorizedBatchReply })
  async authorize(
    @Body() request: AuthorizeBatchRequest,
    @CurrentUser() user: UserPrincipal,
    @SpentCountersignature() signed: Countersignature,
  ): Promise<AuthorizedBatchReply> {
    const { batchId, authorized } = await this.authorizeBatch.execute(user, orderOf(request), signed);
    return {
      batchId,
      totals: totalsOf(authorized.map(({ disbursement }) => disbursement)),
      disbursements: authorized.map(({ disbursement }) => ({
        id: disbursement.id,
        status: disbursement.status,
        version: disbursement.version,
        total: writeMoney({ minor: totalOf(disbursement), currency: disbursement.currency }),
      })),
      receipts: authorized.map(({ disbursement, receipt }) => ({ disbursementId: disbursement.id, receipt })),
    };
  }
}
