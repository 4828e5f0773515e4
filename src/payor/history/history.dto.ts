import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../wire/page-query.dto.js';
import { changeKinds, type ChangeKind } from './change-kind.js';

export class HistoryQuery extends PageQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who may see the history of one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiPropertyOptional({ enum: changeKinds, description: 'Of things of this kind alone' })
  @IsOptional()
  @IsIn(changeKinds, { message: `must be one of ${changeKinds.join(', ')}` })
  kind?: ChangeKind;

  @ApiPropertyOptional({
    description:
      'Of this thing alone: a person, an account, a finance system, or the company itself, by its id',
  })
  @IsOptional()
  @Matches(/^(fc_)?[0-9a-f-]{32,36}$/i, { message: '$property must be an id' })
  objectId?: string;
}

export class ChangeActor {
  @ApiProperty({
    enum: ['person', 'payee', 'support', 'system'],
    description: 'Somebody of the company, a payee as a whole, support, or a command of the operator',
  })
  kind!: 'person' | 'payee' | 'support' | 'system';

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of a person' })
  id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ada Okafor' })
  name!: string | null;
}

export class ChangeObject {
  @ApiProperty({ enum: changeKinds })
  kind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A person, an account, a finance system, or the company itself',
  })
  id!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The person of a membership, the payee of an account; null where before and after say it',
    example: 'Kim Park',
  })
  name!: string | null;
}

/** Words for people, or canonical JSON of rules. */
const state = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  nullable: true,
  description: 'Null: nothing. Words for people; the rules of approval as canonical JSON (RFC 8785)',
};

export class ChangeReply {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'team.role_added' })
  act!: string;

  @ApiProperty({ type: ChangeActor })
  actor!: ChangeActor;

  @ApiProperty({ type: ChangeObject })
  object!: ChangeObject;

  @ApiProperty({ ...state, example: null })
  before!: string | number | boolean | null;

  @ApiProperty({ ...state, example: 'payments_disburser' })
  after!: string | number | boolean | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'As far as they apply: `role`, `version`, `proposal`, `reason`',
    example: { role: 'payments_disburser' },
  })
  details!: Record<string, string | number | boolean | null>;
}

export class ChangePage {
  @ApiProperty({ type: [ChangeReply], description: 'The newest first' })
  items!: ChangeReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for what was before' })
  next!: string | null;
}
