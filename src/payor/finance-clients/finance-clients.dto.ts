import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { financeScopes, type FinanceScope } from '../../between-sides/finance-clients.port.js';
import { Name } from '../../wire/plain-text.js';
import { KEYS_AT_MOST } from './judge-client.js';
import { CLIENT_ID } from './client-id.js';

const REDIRECTS_AT_MOST = 10;

const jwk = {
  type: 'object',
  additionalProperties: true,
  description: 'A public JSON Web Key (RFC 7517) with a kid: EC P-256, RSA of 2,048 bits or more, or Ed25519',
  example: { kty: 'EC', crv: 'P-256', x: '…', y: '…', kid: 'erp-2026-11' },
} as const;

export class ClientProposalRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who is a payments admin of one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiPropertyOptional({ example: 'fc_018f', description: 'Left out: a new one' })
  @IsOptional()
  @Matches(CLIENT_ID, { message: '$property must be the id of a finance system' })
  clientId?: string;

  @ApiProperty({ minimum: 0, description: 'The version that it changes; 0 for a new one' })
  @IsInt()
  @Min(0)
  basedOnVersion!: number;

  @ApiProperty({ maxLength: 80, example: 'Ledger ERP' })
  @Name(80)
  name!: string;

  @ApiProperty({ enum: financeScopes, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(financeScopes, { each: true })
  scopes!: FinanceScope[];

  @ApiProperty({
    type: [String],
    description: 'Where people it acts for are sent back to: exact addresses. Empty: it acts for nobody',
  })
  @IsArray()
  @ArrayMaxSize(REDIRECTS_AT_MOST)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  redirectUris!: string[];

  @ApiProperty({ description: 'Its tokens count with a proof of possession alone (RFC 9449)' })
  @IsBoolean()
  dpopRequired!: boolean;

  @ApiProperty({ type: 'array', items: jwk, maxItems: KEYS_AT_MOST })
  @IsArray()
  @ArrayMaxSize(KEYS_AT_MOST)
  @IsObject({ each: true })
  addKeys!: Record<string, unknown>[];
}

class KeySummary {
  @ApiProperty({ example: 'erp-2026-11' })
  kid!: string;

  @ApiProperty({ enum: ['ES256', 'PS256', 'EdDSA'] })
  alg!: string;

  @ApiProperty({ description: 'RFC 7638, SHA-256, base64url' })
  thumbprint!: string;
}

class KeyReply extends KeySummary {
  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt!: string | null;
}

export class FinanceClientReply {
  @ApiProperty({ description: 'The `client_id` of its tokens' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['active', 'disabled'] })
  status!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: financeScopes, isArray: true })
  scopes!: string[];

  @ApiProperty({ type: [String] })
  redirectUris!: string[];

  @ApiProperty()
  dpopRequired!: boolean;

  @ApiProperty({ type: [KeyReply] })
  keys!: KeyReply[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
}

export class ClientProposalReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ description: 'Of a new one, the id it would have' })
  clientId!: string;

  @ApiProperty()
  basedOnVersion!: number;

  @ApiProperty({ enum: ['pending', 'confirmed', 'withdrawn', 'expired'] })
  status!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: financeScopes, isArray: true })
  scopes!: string[];

  @ApiProperty({ type: [String] })
  redirectUris!: string[];

  @ApiProperty()
  dpopRequired!: boolean;

  @ApiProperty({ type: [KeySummary] })
  addKeys!: KeySummary[];

  @ApiProperty({ format: 'uuid' })
  proposedBy!: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class FinanceClientList {
  @ApiProperty({ type: [FinanceClientReply] })
  items!: FinanceClientReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;

  @ApiProperty({ type: [ClientProposalReply], description: 'What waits for another payments admin' })
  proposals!: ClientProposalReply[];
}
