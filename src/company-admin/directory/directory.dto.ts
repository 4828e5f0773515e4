import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsLocale, IsTimeZone } from '../../wire/place.js';
import { Name, PlainText, Reason } from '../../wire/plain-text.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { directoryRoles, type DirectoryRole } from './members/change-directory-role.js';

const companyHelp = 'May be left out by who administers one company alone';
/** Octets of an address at most: RFC 5321 section 4.5.3.1.3, a path of 256 without its brackets. */
const LONGEST_ADDRESS = 254;

export class OfCompany {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class InvitationsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: companyHelp })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class MembersQuery extends InvitationsQuery {
  @ApiPropertyOptional({ maxLength: 100, description: 'Part of a name or address' })
  @IsOptional()
  @PlainText(100)
  query?: string;
}

export class ImportQuery extends OfCompany {}

export class InviteMemberRequest extends OfCompany {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Uma Osei' })
  @Name(100)
  name!: string;

  @ApiProperty({ format: 'email', maxLength: LONGEST_ADDRESS, example: 'uma@cedarstone.example' })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(LONGEST_ADDRESS)
  email!: string;

  @ApiPropertyOptional({ example: 'fr-CA', description: 'Of mails to them; en-US where none is given' })
  @IsOptional()
  @IsString()
  @IsLocale()
  locale?: string;

  @ApiPropertyOptional({ example: 'America/Toronto', description: 'In which mails say when' })
  @IsOptional()
  @IsString()
  @IsTimeZone()
  timeZone?: string;
}

export class InvitedReply {
  @ApiProperty({ example: 'uma@cedarstone.example' })
  email!: string;

  @ApiProperty({ enum: ['invited'], description: 'The same whoever it is' })
  status!: 'invited';
}

export class ReasonedRequest extends OfCompany {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Left the company on 30 November' })
  @Reason()
  reason!: string;
}

export class ChangeRoleRequest extends ReasonedRequest {
  @ApiProperty({ enum: directoryRoles })
  @IsIn(directoryRoles)
  role!: DirectoryRole;

  @ApiProperty({ enum: ['add', 'remove'] })
  @IsIn(['add', 'remove'])
  change!: 'add' | 'remove';
}

export class DirectoryMemberReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Uma Osei' })
  name!: string;

  @ApiProperty({ example: 'uma@cedarstone.example' })
  email!: string;

  @ApiProperty({ type: [String], description: 'In this company' })
  roles!: string[];

  @ApiProperty({ description: 'false: deactivated' })
  active!: boolean;
}

export class DirectoryMemberList {
  @ApiProperty({ type: [DirectoryMemberReply] })
  items!: DirectoryMemberReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class OpenInvitationReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'uma@cedarstone.example' })
  email!: string;

  @ApiProperty({ format: 'date-time' })
  invitedAt!: string;
}

export class OpenInvitationList {
  @ApiProperty({ type: [OpenInvitationReply] })
  items!: OpenInvitationReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class ImportReply {
  @ApiProperty({ description: 'People who are invited now' })
  invited!: number;

  @ApiProperty({ description: 'People who belong to the company already, or were asked before' })
  unchanged!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description:
      'The mails to them, to be looked at in `GET /v1/company/mailings`; null where there are none',
  })
  mailingId!: string | null;
}
