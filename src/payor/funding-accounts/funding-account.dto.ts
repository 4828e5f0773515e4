import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { AccountNumber } from '../../bank-numbers/account-number.js';
import { RoutingNumber } from '../../bank-numbers/routing-number.js';
import { CurrencyCode } from '../../wire/currency-code.js';
import { Name } from '../../wire/plain-text.js';
import { fundingAccountStatuses } from './funding-account.js';

export class AddFundingAccountRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who is a payments admin of one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({ minLength: 1, maxLength: 50, example: 'Operating account' })
  @Name(50)
  nickname!: string;

  @ApiProperty({ minLength: 1, maxLength: 100, example: 'First Bank' })
  @Name(100)
  bankName!: string;

  @ApiProperty({ example: '123456780', description: 'ABA routing number, with its check digit' })
  @RoutingNumber()
  routingNumber!: string;

  @ApiProperty({ example: '900001234567', description: 'Shown in no later reply' })
  @AccountNumber()
  accountNumber!: string;

  @ApiProperty({ example: 'USD', description: 'ISO 4217' })
  @CurrencyCode()
  currency!: string;
}

export class RenameFundingAccountRequest {
  @ApiProperty({ minLength: 1, maxLength: 50, example: 'Payroll' })
  @Name(50)
  nickname!: string;
}

export class FundingAccountReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Operating account' })
  nickname!: string;

  @ApiProperty({ example: 'First Bank' })
  bankName!: string;

  @ApiProperty({ example: '4321' })
  lastFour!: string;

  @ApiProperty({ example: 'USD' })
  currency!: string;

  @ApiProperty({ enum: fundingAccountStatuses, description: 'Only verified ones fund' })
  status!: string;

  @ApiProperty()
  isDefault!: boolean;
}

export class FundingAccountList {
  @ApiProperty({ type: [FundingAccountReply] })
  items!: FundingAccountReply[];

  @ApiProperty({ type: String, nullable: true, description: 'A company has few: always null' })
  next!: string | null;
}
