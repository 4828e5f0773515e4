import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../wire/money.dto.js';

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

  @ApiProperty({ enum: ['authorized', 'in_progress', 'paid', 'failed'] })
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
