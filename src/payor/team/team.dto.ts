import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../wire/page-query.dto.js';
import { Name } from '../../wire/plain-text.js';
import { payorRoles } from '../rights.js';
import { askedRoles, teamRoles, type AskedRole } from './team-role.js';

/** Octets of an address at most: RFC 5321 section 4.5.3.1.3, a path of 256 without its brackets. */
const LONGEST_ADDRESS = 254;

const companyMeant = {
  format: 'uuid',
  description: 'May be left out by who is a payments admin of one company alone',
};

export class TeamQuery extends PageQuery {
  @ApiPropertyOptional(companyMeant)
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class TeamCompanyQuery {
  @ApiPropertyOptional(companyMeant)
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class AddTeamRoleRequest {
  @ApiPropertyOptional(companyMeant)
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({
    format: 'email',
    maxLength: LONGEST_ADDRESS,
    example: 'uma@cedarstone.example',
    description: 'The address with which the person signs in',
  })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(LONGEST_ADDRESS)
  email!: string;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    example: 'Uma Park',
    description: 'Needed of somebody new; who is on the team keeps their own',
  })
  @IsOptional()
  @Name(100)
  name?: string;

  @ApiProperty({ enum: teamRoles, description: 'Payments admins are made by support alone' })
  @IsIn(askedRoles, { message: `must be one of ${teamRoles.join(', ')}` })
  role!: AskedRole;
}

export class TeamMemberReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Uma Park' })
  name!: string;

  @ApiProperty({ description: 'The address with which they sign in', example: 'uma@cedarstone.example' })
  email!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ description: 'False: cannot sign in, and has no use of the roles' })
  active!: boolean;

  @ApiProperty({ enum: payorRoles, isArray: true })
  roles!: string[];
}

export class TeamPage {
  @ApiProperty({ type: [TeamMemberReply] })
  items!: TeamMemberReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'In words, where the company has fewer payments admins than is advised',
    example: null,
  })
  advice!: string | null;
}
