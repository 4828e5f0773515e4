import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { AccountNumber } from '../../bank-numbers/account-number.js';
import { RoutingNumber } from '../../bank-numbers/routing-number.js';
import { PartyReply } from '../../wire/party.dto.js';
import { Name } from '../../wire/plain-text.js';
import { bankAccountChanges, bankAccountStatuses } from './bank-account.js';

export class AddBankAccountRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who administers one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({ minLength: 1, maxLength: 50, example: 'Operating account' })
  @Name(50)
  nickname!: string;

  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Ironwood Steel LLC' })
  @Name(100)
  holderName!: string;

  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Foundry Bank' })
  @Name(100)
  bankName!: string;

  @ApiProperty({ example: '123456780', description: 'ABA routing number, with its check digit' })
  @RoutingNumber()
  routingNumber!: string;

  @ApiProperty({ example: '900001234567', description: 'Shown in no later reply' })
  @AccountNumber()
  accountNumber!: string;

  @ApiPropertyOptional({
    example: '900007654321',
    description: 'Demanded where an account is paid to already: its whole number',
  })
  @IsOptional()
  @AccountNumber()
  currentDefaultAccountNumber?: string;
}

export class RenameBankAccountRequest {
  @ApiProperty({ minLength: 1, maxLength: 50, example: 'Payroll' })
  @Name(50)
  nickname!: string;
}

export class BankAccountReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Operating account' })
  nickname!: string;

  @ApiProperty({ example: 'Ironwood Steel LLC' })
  holderName!: string;

  @ApiProperty({ example: 'Foundry Bank' })
  bankName!: string;

  @ApiProperty({ example: '4567' })
  lastFour!: string;

  @ApiProperty({ enum: bankAccountStatuses })
  status!: string;

  @ApiProperty({ description: 'Whether payments go to it' })
  isDefault!: boolean;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class BankAccountList {
  @ApiProperty({ type: [BankAccountReply] })
  items!: BankAccountReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class BankAccountChangeReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ format: 'uuid' })
  bankAccountId!: string;

  @ApiProperty({ enum: bankAccountChanges })
  change!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Operating account …4567' })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Payroll …9876' })
  after!: string | null;

  @ApiProperty({ type: PartyReply })
  changedBy!: PartyReply;

  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
}

export class BankAccountHistory {
  @ApiProperty({ type: [BankAccountChangeReply] })
  items!: BankAccountChangeReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}
