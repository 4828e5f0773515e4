import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SixDigitCode } from '@countersign/mfa-nest';
import { RequirementReply } from '../wire/requirement.dto.js';
import { SessionReply } from '../sign-in/session.dto.js';

export class AuthenticatorSetUpReply {
  @ApiProperty({ format: 'uuid' })
  enrollmentId!: string;

  @ApiProperty({
    description: 'What the QR picture says',
    example: 'otpauth://totp/Countersign:pat%40example.com?...',
  })
  otpauthUri!: string;

  @ApiProperty({ description: 'Base32, to type where no picture can be scanned. Shown this once.' })
  secret!: string;

  @ApiProperty({ description: 'The QR picture as an SVG document' })
  qrSvg!: string;

  @ApiProperty({ format: 'date-time', description: 'Until when a code must prove it' })
  expiresAt!: string;
}

export class ConfirmRequest {
  @ApiProperty({ description: 'Exactly six digits', example: '123456' })
  @SixDigitCode()
  code!: string;
}

export class RecoveryCodeReply {
  @ApiProperty({
    description:
      'Works once, in place of the factor, with the password. Shown this once; every older one is void.',
    example: '7HK2-9QWE-4RTY-0PAS-DFGH-JKZX-CVBN',
  })
  recoveryCode!: string;
}

export class AcknowledgedReply {
  @ApiProperty({ enum: ['signed_in'] })
  status!: string;

  @ApiProperty({ type: SessionReply })
  session!: SessionReply;
}

export class HeldMethod {
  @ApiProperty({ enum: ['totp', 'sms'] })
  method!: string;

  @ApiProperty({ type: String, nullable: true })
  hint!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  boundAt!: string | null;
}

export class MethodsReply {
  @ApiProperty({ type: [HeldMethod] })
  methods!: HeldMethod[];

  @ApiProperty({ enum: ['none', 'unacknowledged', 'acknowledged'] })
  recoveryCode!: string;

  @ApiProperty({ enum: ['totp', 'sms'], isArray: true, description: 'What may be enrolled' })
  enrollment!: string[];

  @ApiProperty({ description: 'On and locked: a second factor is always asked for' })
  alwaysRequired!: boolean;

  @ApiProperty({ type: [RequirementReply], description: 'Why: "required by ..."' })
  requiredBy!: RequirementReply[];

  @ApiProperty({
    type: RequirementReply,
    nullable: true,
    description: 'The nearest deadline of a company, while it lies ahead',
  })
  ahead!: RequirementReply | null;

  @ApiProperty({
    description: 'For how long a device may be remembered at sign-in, in seconds; 0: not at all',
  })
  rememberDeviceSeconds!: number;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  blockedUntil!: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when this person may not countersign money',
  })
  coolingOffUntil!: string | null;
}
