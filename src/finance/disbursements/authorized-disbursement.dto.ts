import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  drawdownStatuses,
  paymentStatuses,
  type DrawdownStatus,
  type PaymentStatus,
} from '../../between-sides/authorized-payments.port.js';
import { MoneyDto } from '../../wire/money.dto.js';
import { PartyReply } from '../../wire/party.dto.js';
import { PlainText } from '../../wire/plain-text.js';
import { Rfc3339Time } from '../../wire/rfc3339-time.js';

/** A page is read in one go. */
const PAGE_AT_MOST = 100;
/** As many payments as a disbursement has (DSB-01). */
const PAYMENTS_AT_MOST = 100;
const REASON_AT_MOST = 200;

const reportedDrawdowns = ['pending', 'completed', 'failed'] as const;
const reportedPayments = ['processing', 'paid', 'failed', 'returned'] as const;

export class FeedQuery {
  @ApiPropertyOptional({
    description: '`next` of the page before; left out: from the first authorization on',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: PAGE_AT_MOST, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_AT_MOST)
  limit?: number;
}

class InvoiceRef {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'INV-1001' })
  number!: string;
}

class AccountAsSigned {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Of the account, at the moment it was countersigned' })
  version!: number;

  @ApiProperty()
  holder!: string;

  @ApiProperty()
  bank!: string;

  @ApiProperty({ example: '6789' })
  lastFour!: string;
}

class FundingAsSigned {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  nickname!: string;

  @ApiProperty()
  bank!: string;

  @ApiProperty({ example: '4321' })
  lastFour!: string;
}

export class AuthorizedPaymentReply {
  @ApiProperty({ description: 'From 1: with the disbursement it names the payment' })
  position!: number;

  @ApiProperty({ type: InvoiceRef })
  invoice!: InvoiceRef;

  @ApiProperty({ type: PartyReply })
  payee!: PartyReply;

  @ApiProperty({ type: AccountAsSigned })
  account!: AccountAsSigned;

  @ApiProperty({ type: MoneyDto })
  amount!: MoneyDto;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ enum: paymentStatuses })
  status!: PaymentStatus;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  statusChangedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}

export class AuthorizedDisbursementReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['authorized', 'in_progress', 'paid', 'failed'] })
  status!: string;

  @ApiProperty({ type: MoneyDto })
  total!: MoneyDto;

  @ApiProperty({ type: FundingAsSigned })
  fundingAccount!: FundingAsSigned;

  @ApiProperty({ format: 'date-time' })
  authorizedAt!: string;

  @ApiProperty({ format: 'uuid', description: '`jti` of the receipt' })
  receiptId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receiptSpentAt!: string | null;

  @ApiProperty({ enum: drawdownStatuses })
  drawdown!: DrawdownStatus;

  @ApiProperty({ type: [AuthorizedPaymentReply] })
  payments!: AuthorizedPaymentReply[];
}

export class FeedReply {
  @ApiProperty({ type: [AuthorizedDisbursementReply] })
  items!: AuthorizedDisbursementReply[];

  @ApiProperty({
    description:
      'Keep it once the items are dealt with, and give it as `after`. Always there: ask again with it later',
  })
  next!: string;
}

export class AuthorizedReceiptReply {
  @ApiProperty({ description: 'JWS (ES256); verifies offline with our JWKS' })
  receipt!: string;

  @ApiProperty({ format: 'uuid' })
  receiptId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  spentAt!: string | null;
}

export class SpendRequest {
  @ApiProperty({ format: 'uuid', description: '`jti` of the receipt' })
  @IsUUID()
  receiptId!: string;
}

export class SpentReply {
  @ApiProperty({ format: 'uuid' })
  receiptId!: string;

  @ApiProperty({ format: 'date-time' })
  spentAt!: string;
}

class PaymentReportDto {
  @ApiProperty({ minimum: 1, maximum: PAYMENTS_AT_MOST })
  @IsInt()
  @Min(1)
  @Max(PAYMENTS_AT_MOST)
  position!: number;

  @ApiProperty({ enum: reportedPayments })
  @IsIn(reportedPayments)
  status!: (typeof reportedPayments)[number];

  @ApiPropertyOptional({ maxLength: REASON_AT_MOST, description: 'For people, such as what the bank said' })
  @IsOptional()
  @PlainText(REASON_AT_MOST)
  reason?: string;
}

export class ReportRequest {
  @ApiProperty({ format: 'uuid', description: '`jti` of the receipt, which was spent before' })
  @IsUUID()
  receiptId!: string;

  @ApiProperty({ format: 'date-time', description: 'When it happened: RFC 3339, with its offset' })
  @Rfc3339Time()
  occurredAt!: string;

  @ApiPropertyOptional({ enum: reportedDrawdowns, description: 'How the funding account was debited' })
  @IsOptional()
  @IsIn(reportedDrawdowns)
  drawdown?: (typeof reportedDrawdowns)[number];

  @ApiPropertyOptional({ type: [PaymentReportDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PAYMENTS_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => PaymentReportDto)
  payments?: PaymentReportDto[];
}
