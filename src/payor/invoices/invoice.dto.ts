import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MoneyDto } from '../../wire/money.dto.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PartyReply } from '../../wire/party.dto.js';
import { invoiceOrders, type InvoiceOrder } from './unpaid-invoices.repository.js';
import { invoiceObstacles, type InvoiceObstacle } from './ineligibility.js';

/** As many as one disbursement may hold (DSB-01). */
export const INVOICES_BY_ID = 100;
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const IDS = new RegExp(`^${ID}(?:,${ID}){0,${INVOICES_BY_ID - 1}}$`);

export class InvoicesQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Those that this disbursement may hold alone: of its company and currency; what it promises itself counts as due',
  })
  @IsOptional()
  @IsUUID()
  disbursementId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Those of one of your companies alone' })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiPropertyOptional({
    maxLength: 100,
    example: 'ironwood 1001',
    description:
      'Words, each of which stands somewhere in the number of the invoice or in the name of the payee',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @ApiPropertyOptional({
    enum: invoiceOrders,
    default: 'oldest',
    description:
      '`after` goes on in the order it was made in; `largest` and `smallest` by the amount of the invoice',
  })
  @IsOptional()
  @IsIn(invoiceOrders)
  order?: InvoiceOrder;

  @ApiPropertyOptional({
    description: 'These alone, by their ids with commas between them; 100 at most, on one page',
    example: '01980000-0000-7000-8000-000000000001,01980000-0000-7000-8000-000000000002',
  })
  @IsOptional()
  @Matches(IDS, { message: 'must be up to 100 ids with commas between them' })
  ids?: string;
}

export class InvoiceReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'INV-1001' })
  number!: string;

  @ApiProperty({ type: PartyReply })
  payee!: PartyReply;

  @ApiProperty({ type: MoneyDto })
  amount!: MoneyDto;

  @ApiProperty({ type: MoneyDto, description: 'Neither paid nor promised by a submitted disbursement' })
  amountDue!: MoneyDto;

  @ApiProperty({ description: 'Whether a disbursement may hold it now' })
  eligible!: boolean;

  @ApiProperty({ type: [String], description: 'Why not, in words (DSB-02)' })
  ineligibleBecause!: string[];

  @ApiProperty({ enum: invoiceObstacles, isArray: true, description: 'The same by names that stay' })
  obstacles!: InvoiceObstacle[];
}

export class InvoiceList {
  @ApiProperty({ type: [InvoiceReply] })
  items!: InvoiceReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}
