import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { LONGEST_INPUT, passwordDescription } from '../password/password-field.js';

export class ChangePasswordRequest {
  @ApiProperty({ format: 'password', maxLength: LONGEST_INPUT })
  @IsString()
  @MaxLength(LONGEST_INPUT)
  currentPassword!: string;

  @ApiProperty({ format: 'password', example: 'plum kettle under 9 rivers', ...passwordDescription })
  @IsString()
  @MaxLength(LONGEST_INPUT)
  newPassword!: string;
}
