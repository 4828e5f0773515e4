import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { ChallengeCode } from '@countersign/mfa-nest';
import type { Method } from '@countersign/mfa-core';
import { SessionReply } from './session.dto.js';

const methods: readonly Method[] = ['totp', 'sms', 'recovery_code'];

export class CreateChallengeRequest {
  @ApiProperty({ enum: methods, description: 'One of those the server offers; it decides which are allowed' })
  @IsIn(methods)
  method!: Method;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'From the 401 of a countersigned call. Without it, a challenge on a session is a step-up.',
  })
  @IsOptional()
  @IsUUID()
  intentId?: string;
}

export class AnswerRequest {
  @ApiProperty({ description: 'Six digits, or the recovery code as it was saved', example: '123456' })
  @ChallengeCode()
  code!: string;

  @ApiPropertyOptional({
    description:
      'At sign-in: not to ask again on this device for as long as the company allows; nothing where it does not',
  })
  @IsOptional()
  @IsBoolean()
  rememberDevice?: boolean;
}

export class IntentReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'disbursement.authorize' })
  purpose!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the person must read first' })
  display!: unknown;

  @ApiProperty({ description: 'base64url SHA-256 over the RFC 8785 canonical form' })
  hash!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class ChallengeReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['sign_in', 'step_up', 'countersign'] })
  purpose!: string;

  @ApiProperty({ enum: methods })
  method!: Method;

  @ApiProperty({
    format: 'date-time',
    description: 'Until when an answer is taken; of a code that was sent, its end',
  })
  expiresAt!: string;

  @ApiPropertyOptional({ description: 'The last digits of the number a code went to', example: '•••• 23' })
  sentTo?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When another code may be asked for' })
  resendAvailableAt?: string;

  @ApiPropertyOptional({ type: IntentReply })
  intent?: IntentReply;
}

export class AnswerReply {
  @ApiProperty({ enum: ['signed_in', 'enrollment_required', 'stepped_up', 'answered'] })
  status!: string;

  @ApiPropertyOptional({
    type: SessionReply,
    description: 'After a sign-in or step-up; the tokens before are dead',
  })
  session?: SessionReply;

  @ApiPropertyOptional({ description: 'After a recovery code: leads to enrollment and nowhere else' })
  ticket?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  ticketExpiresAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Until when the countersignature buys its act' })
  expiresAt?: string;
}
