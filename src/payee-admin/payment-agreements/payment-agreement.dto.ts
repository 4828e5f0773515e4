import { ApiProperty } from '@nestjs/swagger';
import { PartyReply } from '../../wire/party.dto.js';

export class PaymentAgreementReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ type: PartyReply, description: 'Who offers it' })
  payor!: PartyReply;

  @ApiProperty({ example: 'SC-014 Structural steel' })
  commitment!: string;

  @ApiProperty({ description: 'What is agreed to; it never changes' })
  text!: string;

  @ApiProperty({ description: 'SHA-256 of the text, base64url' })
  textHash!: string;

  @ApiProperty({ enum: ['offered', 'accepted'] })
  status!: string;

  @ApiProperty({ format: 'date-time' })
  offeredAt!: string;

  @ApiProperty({ type: PartyReply, nullable: true })
  acceptedBy!: PartyReply | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acceptedAt!: string | null;
}

export class PaymentAgreementList {
  @ApiProperty({ type: [PaymentAgreementReply] })
  items!: PaymentAgreementReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}
