import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** What the person takes away from a sign-in. The tokens are shown this once. */
export class SessionReply {
  @ApiProperty({ description: 'JWT (RFC 9068, typ at+jwt, ES256), for the Authorization header' })
  accessToken!: string;

  @ApiProperty({ description: 'Seconds the access token lives', example: 300 })
  expiresIn!: number;

  @ApiProperty({ description: 'Good for one refresh; a second use ends the session' })
  refreshToken!: string;

  @ApiProperty({ description: 'What really happened (RFC 8176)', example: ['pwd', 'otp', 'mfa'] })
  amr!: string[];

  @ApiProperty({ example: 'urn:countersign:acr:mfa' })
  acr!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When the person signed in; a refresh leaves it as it is',
  })
  authTime!: string;

  @ApiPropertyOptional({
    description: 'For a device not known before: give it at the next sign-in, for a lane of its own (TH-08)',
  })
  deviceToken?: string;
}

export class RefreshRequest {
  @ApiProperty({ example: 'csr_...' })
  @IsString()
  @MaxLength(200)
  refreshToken!: string;
}

export class SessionListItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Whether it is the one asking' })
  current!: boolean;

  @ApiProperty({ example: ['pwd', 'otp', 'mfa'] })
  amr!: string[];

  @ApiProperty({ format: 'date-time' })
  authTime!: string;

  @ApiProperty({ format: 'date-time' })
  lastActivityAt!: string;

  @ApiProperty({ format: 'date-time', description: 'The end that nothing moves' })
  expiresAt!: string;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent!: string | null;
}

export class SessionList {
  @ApiProperty({ type: [SessionListItem] })
  items!: SessionListItem[];

  @ApiProperty({ type: String, nullable: true, description: 'A person has few sessions: always null' })
  next!: string | null;
}
