import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { paymentStatuses, type PaymentStatus } from '../../between-sides/authorized-payments.port.js';
import { MoneyDto } from '../../wire/money.dto.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PartyReply } from '../../wire/party.dto.js';
import { PlainText, Reason } from '../../wire/plain-text.js';
import { disbursementStatuses, PAYMENTS_AT_MOST, type DisbursementStatus } from './disbursement.js';

class PaymentRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  invoiceId!: string;

  @ApiPropertyOptional({ type: MoneyDto, description: 'Left out: all that is due' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyDto)
  amount?: MoneyDto;

  @ApiPropertyOptional({ maxLength: 500, example: 'First half, as agreed' })
  @IsOptional()
  @PlainText(500)
  note?: string;
}

class Payments {
  @ApiProperty({ type: [PaymentRequest], minItems: 1, maxItems: PAYMENTS_AT_MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PAYMENTS_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => PaymentRequest)
  payments!: PaymentRequest[];

  @ApiPropertyOptional({ format: 'uuid', description: "Left out: the company's default" })
  @IsOptional()
  @IsUUID()
  fundingAccountId?: string;
}

export class CreateRequest extends Payments {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who can disburse for one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiPropertyOptional({ example: 'USD', description: 'Left out: the currency of the first invoice' })
  @IsOptional()
  @IsString()
  @Length(3, 3)
  currency?: string;
}

export class ChangeRequest extends Payments {
  @ApiProperty({ minimum: 1, description: 'The version this change was made from' })
  @IsInt()
  @Min(1)
  version!: number;

  @ApiPropertyOptional({
    maxLength: 500,
    description: 'Demanded once the disbursement was submitted (DSB-02)',
  })
  @IsOptional()
  @Reason()
  reason?: string;
}

export class CancelRequest {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Paid by cheque' })
  @Reason()
  reason!: string;
}

export class DisbursementsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: disbursementStatuses })
  @IsOptional()
  @IsIn(disbursementStatuses)
  status?: DisbursementStatus;
}

export class FundingReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  nickname!: string;

  @ApiProperty({ example: '4321' })
  lastFour!: string;
}

export class AccountReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  holder!: string;

  @ApiProperty()
  bankName!: string;

  @ApiProperty({ example: '6789' })
  lastFour!: string;

  @ApiProperty({
    enum: ['needs_review', 'approved', 'inactive'],
    description: 'Nothing is authorized to one that is not approved (BNK-02)',
  })
  status!: string;
}

export class PaymentReply {
  @ApiProperty({ format: 'uuid' })
  invoiceId!: string;

  @ApiProperty({ example: 'INV-1001' })
  invoiceNumber!: string;

  @ApiProperty({ type: PartyReply })
  payee!: PartyReply;

  @ApiProperty({ type: AccountReply })
  account!: AccountReply;

  @ApiProperty({ type: MoneyDto })
  amount!: MoneyDto;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ enum: paymentStatuses, description: 'As finance systems reported it' })
  status!: PaymentStatus;
}

export class ApprovalReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Ada Okafor' })
  name!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({
    description:
      'Given for exactly this content, by somebody who may still disburse; of what is authorized: that it was so then',
  })
  counts!: boolean;
}

export class DisbursementReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ enum: disbursementStatuses })
  status!: DisbursementStatus;

  @ApiProperty({ description: 'Send it back with a change' })
  version!: number;

  @ApiProperty({ type: MoneyDto })
  total!: MoneyDto;

  @ApiProperty({ type: FundingReply })
  fundingAccount!: FundingReply;

  @ApiProperty({ type: [PaymentReply] })
  payments!: PaymentReply[];

  @ApiProperty({ format: 'uuid' })
  createdBy!: string;

  @ApiProperty({ format: 'uuid' })
  lastEditedBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  authorizedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  authorizedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  cancelledAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason!: string | null;

  @ApiProperty({
    description: 'How many other people approve it before yet another one authorizes it (DSB-04)',
  })
  approvalsRequired!: number;

  @ApiProperty({ type: [ApprovalReply] })
  approvals!: ApprovalReply[];
}

export class DisbursementList {
  @ApiProperty({ type: [DisbursementReply] })
  items!: DisbursementReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class AuthorizedReply {
  @ApiProperty({ type: DisbursementReply })
  disbursement!: DisbursementReply;

  @ApiProperty({
    description: 'JWS (ES256): who approved exactly what, when and how. Verifies offline with our JWKS.',
  })
  receipt!: string;
}

export class ReceiptReply {
  @ApiProperty()
  receipt!: string;
}
