import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Length, Matches } from 'class-validator';

/** E.164 has 15 digits; people put spaces, dashes and brackets between them. */
const LONGEST_NUMBER = 40;
const COUNTRY = /^[A-Z]{2}$/;

export class StartSmsRequest {
  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'US', pattern: COUNTRY.source })
  @Matches(COUNTRY, { message: 'must be a country code of two capital letters' })
  country!: string;

  @ApiProperty({
    description: 'As a person of that country writes it, or with + and the country’s code',
    example: '(415) 555-0123',
    minLength: 1,
    maxLength: LONGEST_NUMBER,
  })
  @IsString()
  @Length(1, LONGEST_NUMBER)
  phoneNumber!: string;

  @ApiProperty({
    description:
      'The person has read that text messages can be intercepted and that the app is the safer choice',
  })
  @IsBoolean()
  riskAcknowledged!: boolean;
}

export class SmsSetUpReply {
  @ApiProperty({ format: 'uuid' })
  enrollmentId!: string;

  @ApiProperty({ description: 'The last digits of the number', example: '•••• 23' })
  sentTo!: string;

  @ApiProperty({ format: 'date-time', description: 'When the code dies' })
  expiresAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When another code may be asked for' })
  resendAvailableAt!: string;
}
