import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';
import { MoneyDto } from '../../wire/money.dto.js';

/** Ours. One alone is no batch, and nobody reads more than this on one screen before giving a code. */
const BATCH_AT_LEAST = 2;
const BATCH_AT_MOST = 20;

export class AuthorizeBatchRequest {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    minItems: BATCH_AT_LEAST,
    maxItems: BATCH_AT_MOST,
    description: 'In the order in which they are shown and approved. Another order is another batch.',
  })
  @IsArray()
  @ArrayMinSize(BATCH_AT_LEAST)
  @ArrayMaxSize(BATCH_AT_MOST)
  @IsUUID('all', { each: true })
  disbursementIds!: string[];
}

class BatchedDisbursementReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['authorized'] })
  status!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: MoneyDto })
  total!: MoneyDto;
}

class BatchedReceiptReply {
  @ApiProperty({ format: 'uuid' })
  disbursementId!: string;

  @ApiProperty({
    description:
      'JWS (ES256) over the whole batch, which tells of this disbursement alone. Verifies offline with our JWKS.',
  })
  receipt!: string;
}

export class AuthorizedBatchReply {
  @ApiProperty({ format: 'uuid' })
  batchId!: string;

  @ApiProperty({ type: [MoneyDto], description: 'One a currency' })
  totals!: MoneyDto[];

  @ApiProperty({ type: [BatchedDisbursementReply] })
  disbursements!: BatchedDisbursementReply[];

  @ApiProperty({ type: [BatchedReceiptReply] })
  receipts!: BatchedReceiptReply[];
}
