import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PartyReply } from '../../wire/party.dto.js';

const companyHelp = 'May be left out by who administers one company alone';

/** How long a device's second factor is remembered (POL-09). */
export const rememberSpans = {
  never: 0,
  '12_hours': 43_200,
  '7_days': 604_800,
  '30_days': 2_592_000,
} as const;
export type RememberSpan = keyof typeof rememberSpans;

export class PolicyQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class PolicyHistoryQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class PolicySession {
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 5,
    maximum: 1_440,
    description: 'Without activity for so many minutes a session ends; null: it does not',
  })
  @ValidateIf((own: PolicySession) => own.idleMinutes !== null)
  @IsInt()
  @Min(5)
  @Max(1_440)
  idleMinutes!: number | null;

  @ApiProperty({
    minimum: 1,
    maximum: 24,
    description: 'A session ends after so many hours whatever happens',
  })
  @IsInt()
  @Min(1)
  @Max(24)
  hours!: number;
}

/** What everybody in the company is asked for. It only ever adds to what roles demand; payment users are asked in any case. */
export class SavePolicyRequest {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({ minimum: 0, description: '`version` of the policy you have read; 0 where there was none' })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '2027-01-15',
    description:
      'The first day on which nobody enters without a second factor, from its start in `timeZone`; tomorrow at the earliest, about 30 days are advised. null: not required',
  })
  @ValidateIf((own: SavePolicyRequest) => own.requireFrom !== null)
  @IsString()
  @MaxLength(20)
  requireFrom!: string | null;

  @ApiProperty({ example: 'America/Los_Angeles', description: 'IANA name of your own time zone' })
  @IsString()
  @MaxLength(64)
  timeZone!: string;

  @ApiProperty({
    enum: ['totp', 'sms'],
    isArray: true,
    description:
      'What may be enrolled: the authenticator app always, texts if you allow them. What is enrolled already goes on',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(['totp', 'sms'], { each: true })
  methods!: ('totp' | 'sms')[];

  @ApiProperty({
    enum: Object.keys(rememberSpans),
    description:
      'From the deadline on: for how long a device is not asked again. The password is; payment users always are',
  })
  @IsIn(Object.keys(rememberSpans))
  rememberDevice!: RememberSpan;

  @ApiProperty({ type: PolicySession })
  @ValidateNested()
  @Type(() => PolicySession)
  session!: PolicySession;

  @ApiProperty({
    description:
      'After five wrong passwords nobody signs in from there until a directory admin lifts it or a new password is set; false: until 30 minutes have passed',
  })
  @IsBoolean()
  lockOut!: boolean;

  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['US', 'CA'],
    description: 'ISO 3166-1 alpha-2: payment users come from these countries alone; null: from everywhere',
  })
  @ValidateIf((own: SavePolicyRequest) => own.countries !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(250)
  @ArrayUnique()
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'must be countries of two capital letters each' })
  countries!: string[] | null;
}

export class PolicyReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ description: 'Whether the operator lets this company save one' })
  available!: boolean;

  @ApiProperty({ description: '0: nobody has saved one yet' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, example: '2027-01-15' })
  requireFrom!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'America/Los_Angeles' })
  timeZone!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The first moment of that day',
  })
  requiredFrom!: string | null;

  @ApiProperty({ description: 'Whether that moment has come' })
  enforced!: boolean;

  @ApiProperty({ enum: ['totp', 'sms'], isArray: true })
  methods!: string[];

  @ApiProperty({ enum: Object.keys(rememberSpans) })
  rememberDevice!: string;

  @ApiProperty({ type: PolicySession })
  session!: PolicySession;

  @ApiProperty()
  lockOut!: boolean;

  @ApiProperty({ type: [String], nullable: true })
  countries!: string[] | null;

  @ApiProperty({ type: PartyReply, nullable: true })
  savedBy!: PartyReply | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  savedAt!: string | null;

  @ApiProperty({ type: [String], description: 'In words for who saves: too short a notice, what texts risk' })
  advice!: string[];
}

export class PolicyChangeReply {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: PartyReply })
  by!: PartyReply;

  @ApiProperty({ type: String, nullable: true, description: 'As JSON text; null: there was none' })
  before!: string | null;

  @ApiProperty({ description: 'As JSON text' })
  after!: string;
}

export class PolicyChangePage {
  @ApiProperty({ type: [PolicyChangeReply] })
  items!: PolicyChangeReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}
