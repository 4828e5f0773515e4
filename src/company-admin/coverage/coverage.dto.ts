import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FactorMethod } from '@countersign/mfa-core';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PlainText } from '../../wire/plain-text.js';
import { coverageStatuses, type CoverageStatus } from './coverage.repository.js';

const companyHelp = 'May be left out by who administers one company alone';

export class CoverageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class CoveragePeopleQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiPropertyOptional({ enum: coverageStatuses })
  @IsOptional()
  @IsIn(coverageStatuses)
  status?: CoverageStatus;

  @ApiPropertyOptional({ enum: ['totp', 'sms'], description: 'Who has it, perhaps beside another' })
  @IsOptional()
  @IsIn(['totp', 'sms'])
  method?: FactorMethod;

  @ApiPropertyOptional({ maxLength: 100, description: 'Part of a name or address' })
  @IsOptional()
  @PlainText(100)
  query?: string;
}

export class DryRunQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiPropertyOptional({
    example: '2027-01-15',
    description: 'The first compulsory day; today where none is given',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  on?: string;
}

class StatusCounts implements Record<CoverageStatus, number> {
  @ApiProperty({ description: 'Deactivated: the policy skips them' })
  inactive!: number;

  @ApiProperty({ description: 'With a second factor' })
  enrolled!: number;

  @ApiProperty({
    description: 'Without one, and a role of theirs asks for it at the next sign-in, whatever the deadline',
  })
  always_required!: number;

  @ApiProperty({ description: 'Without one, and the identity provider of the company signs them in' })
  exempt!: number;

  @ApiProperty({ description: 'Without one: the deadline stops them' })
  not_enrolled!: number;
}

class MethodCounts {
  @ApiProperty()
  totpAlone!: number;

  @ApiProperty()
  smsAlone!: number;

  @ApiProperty()
  both!: number;
}

export class CoverageReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ type: String, nullable: true, example: '2027-01-15' })
  requireFrom!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  requiredFrom!: string | null;

  @ApiProperty()
  people!: number;

  @ApiProperty({ type: StatusCounts })
  byStatus!: StatusCounts;

  @ApiProperty({ type: MethodCounts, description: 'Of those who are enrolled' })
  byMethod!: MethodCounts;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

export class CoveredPersonReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Uma Osei' })
  name!: string;

  @ApiProperty({ example: 'uma@cedarstone.example' })
  email!: string;

  @ApiProperty({ type: [String], description: 'In this company' })
  roles!: string[];

  @ApiProperty({ enum: coverageStatuses })
  status!: CoverageStatus;

  @ApiProperty({ enum: ['totp', 'sms'], isArray: true })
  methods!: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  enrolledAt!: string | null;
}

export class CoveragePage {
  @ApiProperty({ type: [CoveredPersonReply] })
  items!: CoveredPersonReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class DryRunReply extends CoveragePage {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: '2027-01-15' })
  on!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'The first moment of that day, where the admin is who saved the policy',
  })
  from!: string;

  @ApiProperty({ description: 'How many would be led into enrollment and get nothing else' })
  stopped!: number;
}
