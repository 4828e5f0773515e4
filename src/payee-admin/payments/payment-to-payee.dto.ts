import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { statusesToPayee, type StatusToPayee } from '../../between-sides/payments-to-payees.port.js';
import { MoneyDto } from '../../wire/money.dto.js';
import { PageQuery } from '../../wire/page-query.dto.js';

export class PaymentsToPayeeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: statusesToPayee })
  @IsOptional()
  @IsIn(statusesToPayee)
  status?: StatusToPayee;
}

export class PaymentToPayeeReply {
  @ApiProperty({ description: 'Names this payment among those of the list' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Cedar & Stone Builders' })
  payorName!: string;

  @ApiProperty({ example: 'INV-1001' })
  invoiceNumber!: string;

  @ApiProperty({ type: MoneyDto })
  amount!: MoneyDto;

  @ApiProperty({ enum: statusesToPayee })
  status!: string;

  @ApiProperty({ format: 'date-time' })
  authorizedAt!: string;
}

export class PaymentToPayeeList {
  @ApiProperty({ type: [PaymentToPayeeReply] })
  items!: PaymentToPayeeReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class TotalToPayeeReply {
  @ApiProperty({ enum: statusesToPayee })
  status!: string;

  @ApiProperty({ description: 'Of how many payments' })
  count!: number;

  @ApiProperty({ type: MoneyDto })
  total!: MoneyDto;
}

export class TotalToPayeeList {
  @ApiProperty({
    type: [TotalToPayeeReply],
    description: 'One for each status and currency that has payments',
  })
  items!: TotalToPayeeReply[];
}
