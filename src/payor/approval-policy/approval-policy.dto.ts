import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CurrencyCode } from '../../wire/currency-code.js';
import { APPROVERS_AT_MOST } from './approval-rules.js';
import { proposalStatuses } from './proposal.js';

/** Ours: more than anybody reads before giving a code. */
const RULES_AT_MOST = 50;

class ApprovalRuleDto {
  @ApiProperty({ example: 'USD', description: 'ISO 4217' })
  @CurrencyCode()
  currency!: string;

  @ApiProperty({
    example: '10000.00',
    description: 'A total of more than this needs the approvers; sums of one currency grow down the list',
  })
  @IsString()
  @MaxLength(20)
  above!: string;

  @ApiProperty({ minimum: 0, maximum: APPROVERS_AT_MOST, example: 1 })
  @IsInt()
  @Min(0)
  @Max(APPROVERS_AT_MOST)
  approvers!: number;
}

class DailyLimitDto {
  @ApiProperty({ example: 'USD', description: 'ISO 4217' })
  @CurrencyCode()
  currency!: string;

  @ApiProperty({ example: '50000.00' })
  @IsString()
  @MaxLength(20)
  amount!: string;
}

class DailyLimitsDto {
  @ApiProperty({ type: [DailyLimitDto], description: 'Authorized by one person in a day (UTC), at most' })
  @IsArray()
  @ArrayMaxSize(RULES_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => DailyLimitDto)
  perPersonPerDay!: DailyLimitDto[];

  @ApiProperty({ type: [DailyLimitDto], description: 'Authorized by all in a day (UTC), at most' })
  @IsArray()
  @ArrayMaxSize(RULES_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => DailyLimitDto)
  perCompanyPerDay!: DailyLimitDto[];
}

export class ApprovalRulesDto {
  @ApiProperty({ type: [ApprovalRuleDto] })
  @IsArray()
  @ArrayMaxSize(RULES_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => ApprovalRuleDto)
  approvals!: ApprovalRuleDto[];

  @ApiProperty({ type: DailyLimitsDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => DailyLimitsDto)
  limits!: DailyLimitsDto;
}

export class ProposalRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who is a payments admin of one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({
    minimum: 0,
    description: 'The version these rules take the place of; 0 where there are none',
  })
  @IsInt()
  @Min(0)
  basedOnVersion!: number;

  @ApiProperty({ type: ApprovalRulesDto, description: 'The whole of the new rules' })
  @IsDefined()
  @ValidateNested()
  @Type(() => ApprovalRulesDto)
  rules!: ApprovalRulesDto;
}

export class ApprovalPolicyQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'May be left out by who is of one company alone' })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class ProposalReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ enum: proposalStatuses })
  status!: string;

  @ApiProperty()
  basedOnVersion!: number;

  @ApiProperty({ type: ApprovalRulesDto })
  rules!: ApprovalRulesDto;

  @ApiProperty({ format: 'uuid' })
  proposedBy!: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class ApprovalPolicyReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ description: '0: no rules were ever saved. Two people are needed all the same, always.' })
  version!: number;

  @ApiProperty({ type: ApprovalRulesDto })
  rules!: ApprovalRulesDto;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: string | null;

  @ApiProperty({ type: ProposalReply, nullable: true, description: 'What waits for another payments admin' })
  proposal!: ProposalReply | null;
}
