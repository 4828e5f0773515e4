import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';
import { PartyReply } from '../../wire/party.dto.js';

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
    enum: ['needs_review', 'approved', 'inactive'],
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
