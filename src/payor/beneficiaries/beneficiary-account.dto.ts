import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PartyReply } from '../../wire/party.dto.js';

const statuses = ['needs_review', 'approved', 'inactive'] as const;

export class BeneficiaryAccountsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: statuses, description: 'Those of this status alone' })
  @IsOptional()
  @IsIn(statuses, { message: `must be one of ${statuses.join(', ')}` })
  status?: (typeof statuses)[number];
}

export class ApproveBeneficiaryAccountRequest {
  @ApiProperty({ minimum: 1, description: 'The version that was looked at' })
  @IsInt()
  @Min(1)
  version!: number;
}

export class BeneficiaryAccountReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ type: PartyReply })
  payee!: PartyReply;

  @ApiProperty({ example: 'Ironwood Steel LLC' })
  holder!: string;

  @ApiProperty({ example: 'Foundry Bank' })
  bankName!: string;

  @ApiProperty({ example: '2231' })
  lastFour!: string;

  @ApiProperty({
    enum: statuses,
    description: 'Only approved ones are paid to',
  })
  status!: string;

  @ApiProperty({ description: 'Grows with each change; send it back with an approval' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  changedAt!: string;

  @ApiProperty({
    type: PartyReply,
    nullable: true,
    description: 'Who approved this version of it, and so authorizes no payment to it; null before',
  })
  approvedBy!: PartyReply | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt!: string | null;
}

export class BeneficiaryAccountList {
  @ApiProperty({ type: [BeneficiaryAccountReply] })
  items!: BeneficiaryAccountReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}
