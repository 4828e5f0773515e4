import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { LONGEST_INPUT, passwordDescription } from '../password/password-field.js';

/** Octets of an address at most: RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.2, 64 and 255 with the @ between. */
const LONGEST_ADDRESS = 320;
/** Ours have 48 characters. */
const LONGEST_TOKEN = 200;

export class PasswordResetRequest {
  @ApiProperty({ example: 'pat@example.com', maxLength: LONGEST_ADDRESS })
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  email!: string;
}

export class ResetPasswordRequest {
  @ApiProperty({
    description: 'What stands behind # in the link',
    example: 'cspr_...',
    maxLength: LONGEST_TOKEN,
  })
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token!: string;

  @ApiProperty({ format: 'password', example: 'plum kettle under 9 rivers', ...passwordDescription })
  @IsString()
  @MaxLength(LONGEST_INPUT)
  newPassword!: string;
}
