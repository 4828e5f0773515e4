import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../wire/money.dto.js';
import { disbursementStatuses, type DisbursementStatus } from '../disbursement.js';

class SumReply {
  @ApiProperty({ enum: disbursementStatuses })
  status!: DisbursementStatus;

  @ApiProperty({ description: 'How many disbursements' })
  count!: number;

  @ApiProperty({ type: MoneyDto })
  total!: MoneyDto;
}

export class SumList {
  @ApiProperty({ type: [SumReply], description: 'One for each currency and status that there is' })
  items!: SumReply[];
}
