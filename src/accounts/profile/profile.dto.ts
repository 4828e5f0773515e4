import { ApiProperty } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { matchLocale, supportedLocales, type SupportedLocale } from '../../languages/match-locale.js';
import { IsTimeZone } from '../../wire/place.js';
import { roles } from '../roles.js';
import type { Profile } from './profile.repository.js';

class HeldRoleReply {
  @ApiProperty({ enum: roles })
  role!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Alder Valley Builders' })
  companyName!: string;
}

export class ProfileReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'pat@example.com', description: 'The address the person signs in with' })
  email!: string;

  @ApiProperty({ example: 'Pat Marlowe' })
  displayName!: string;

  @ApiProperty({ enum: supportedLocales, description: 'In which mails and texts come' })
  locale!: SupportedLocale;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'America/Toronto',
    description: 'IANA; null: nobody knows',
  })
  timeZone!: string | null;

  @ApiProperty({ type: [HeldRoleReply], description: 'By company and role; what sleeps is left out' })
  roles!: HeldRoleReply[];
}

export class ChooseLocaleRequest {
  @ApiProperty({ enum: supportedLocales, example: 'fr-CA' })
  @IsIn(supportedLocales)
  locale!: SupportedLocale;
}

export class ChooseTimeZoneRequest {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'America/Toronto',
    description: 'IANA name; null: of nobody known, so that mails say UTC and pages follow the device',
  })
  @ValidateIf((own: ChooseTimeZoneRequest) => own.timeZone !== null)
  @IsTimeZone()
  timeZone!: string | null;
}

export const presentProfile = ({ name, locale, ...profile }: Profile): ProfileReply => ({
  ...profile,
  displayName: name,
  // Whoever was entered before there was a list of them may have any.
  locale: matchLocale([locale]),
});
