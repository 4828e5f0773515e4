import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { MoneyDto } from '../../wire/money.dto.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PartyReply } from '../../wire/party.dto.js';
import { invoiceObstacles, type InvoiceObstacle } from './ineligibility.js';

export class InvoicesQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Those that this disbursement may hold alone: of its company and currency; what it promises itself counts as due',
  })
  @IsOptional()
  @IsUUID()
  disbursementId?: string;
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
