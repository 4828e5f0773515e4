import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { PartyReply } from '../../wire/party.dto.js';
import { Reason } from '../../wire/plain-text.js';

const companyHelp = 'May be left out by who works for one company alone';

export class SettingsQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class SwitchRequest {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({ description: 'false: none is created or submitted any more; what is under way goes on' })
  @IsBoolean()
  enabled!: boolean;

  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Our bank changes its systems this weekend' })
  @Reason()
  reason!: string;
}

export class SwitchReply {
  @ApiProperty()
  enabled!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Of the last change; null: never switched' })
  reason!: string | null;

  @ApiProperty({ type: PartyReply, nullable: true })
  changedBy!: PartyReply | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt!: string | null;
}

export class SettingsReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ type: SwitchReply })
  disbursements!: SwitchReply;
}
