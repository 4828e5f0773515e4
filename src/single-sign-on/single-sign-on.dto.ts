import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class BeginSingleSignOnRequest {
  @ApiProperty({ example: 'pat@example.com', maxLength: 320 })
  @IsString()
  @MaxLength(320)
  email!: string;
}

export class HowToSignInReply {
  @ApiProperty({ enum: ['password', 'single_sign_on'], description: 'By the domain of the address alone' })
  status!: string;

  @ApiPropertyOptional({ description: 'Where the browser goes' })
  authorizationUrl?: string;

  @ApiPropertyOptional({
    description:
      'Kept by the browser that goes there, and shown by it at the end. Works once, for 10 minutes',
  })
  transaction?: string;
}

export class CompleteSingleSignOnRequest {
  @ApiProperty({ description: 'As it was given at the beginning', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  transaction!: string;

  @ApiProperty({ description: 'The whole address to which the browser was sent back', maxLength: 8192 })
  @IsString()
  @MaxLength(8192)
  callbackUrl!: string;

  @ApiPropertyOptional({ description: 'From an earlier sign-in on this device', example: 'csd_...' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  deviceToken?: string;
}
