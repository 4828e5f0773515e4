import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { RequirementReply } from '../wire/requirement.dto.js';
import { SessionReply } from './session.dto.js';

export class SignInRequest {
  @ApiProperty({ example: 'pat@example.com', maxLength: 320 })
  @IsString()
  @MaxLength(320)
  email!: string;

  // Longer than any password may be: what is too long is simply wrong, and costs no more than that.
  @ApiProperty({ format: 'password', maxLength: 1024 })
  @IsString()
  @MaxLength(1024)
  password!: string;

  @ApiPropertyOptional({ description: 'From an earlier sign-in on this device', example: 'csd_...' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  deviceToken?: string;
}

export class MethodChoiceReply {
  @ApiProperty({ enum: ['totp', 'sms', 'recovery_code'] })
  method!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Reminds the owner which one it is' })
  hint!: string | null;
}

export class SignInReply {
  @ApiProperty({ enum: ['second_factor_required', 'enrollment_required', 'signed_in'] })
  status!: string;

  @ApiPropertyOptional({ description: 'Bearer string for the challenge and enrollment routes, and no other' })
  ticket?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  ticketExpiresAt?: string;

  @ApiPropertyOptional({ type: [MethodChoiceReply] })
  methods?: MethodChoiceReply[];

  @ApiPropertyOptional({ enum: ['totp', 'sms'], isArray: true, description: 'What this person may enroll' })
  enrollment?: string[];

  @ApiPropertyOptional({ type: [RequirementReply], description: 'Why enrollment is required' })
  requiredBy?: RequirementReply[];

  @ApiPropertyOptional({ type: SessionReply })
  session?: SessionReply;
}
