import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsEmail, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Name } from '../../wire/plain-text.js';

/** Octets of an address at most: RFC 5321 section 4.5.3.1.3, a path of 256 without its brackets. */
const LONGEST_ADDRESS = 254;

export class AddMemberRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who administers one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Gus Lindqvist' })
  @Name(100)
  name!: string;

  @ApiProperty({ format: 'email', maxLength: LONGEST_ADDRESS, example: 'gus@ironwood.example' })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(LONGEST_ADDRESS)
  email!: string;
}

export class ResetMemberRequest {
  @ApiProperty({
    maxLength: LONGEST_ADDRESS,
    example: 'gus@ironwood.example',
    description: 'Exactly the address with which that person signs in',
  })
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  email!: string;

  @ApiProperty({ enum: [true], description: '"I have verified this request"' })
  @Equals(true, { message: 'must be true: say that you have verified this request' })
  verified!: true;
}

export class MemberReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Gus Lindqvist' })
  name!: string;

  @ApiProperty({ description: 'The address with which they sign in', example: 'gus@ironwood.example' })
  email!: string;

  @ApiProperty({ type: [String], description: 'Those of my companies in which they are a payee admin' })
  companyIds!: string[];
}

export class MemberList {
  @ApiProperty({ type: [MemberReply] })
  items!: MemberReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}
