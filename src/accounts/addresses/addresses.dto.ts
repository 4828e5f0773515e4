import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength } from 'class-validator';

/** Octets of an address at most: RFC 5321 section 4.5.3.1.3, a path of 256 without its brackets. */
const LONGEST_ADDRESS = 254;
/** Ours have 48 characters. */
const LONGEST_TOKEN = 200;

export class AddAddressRequest {
  @ApiProperty({ example: 'pat@home.example', format: 'email', maxLength: LONGEST_ADDRESS })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(LONGEST_ADDRESS)
  email!: string;
}

export class ConfirmAddressRequest {
  @ApiProperty({
    description: 'From the message to the new address',
    example: 'csac_...',
    maxLength: LONGEST_TOKEN,
  })
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token!: string;
}

export class AddressReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'pat@home.example' })
  email!: string;

  @ApiProperty({ description: 'The one the person signs in with; it cannot be removed' })
  signIn!: boolean;

  @ApiProperty({
    enum: ['known', 'waiting'],
    description: '`waiting`: nothing goes there before it is confirmed',
  })
  status!: 'known' | 'waiting';

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when a waiting one may be confirmed',
  })
  waitsUntil!: string | null;
}

export class AddressList {
  @ApiProperty({ type: [AddressReply] })
  items!: AddressReply[];

  @ApiProperty({ type: String, nullable: true, description: 'A person has few addresses: always null' })
  next!: string | null;
}
