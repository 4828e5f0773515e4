import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class MailingsQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who administers one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class MailingProgressReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'mfa_deadline_set' })
  kind!: string;

  @ApiProperty({ format: 'date-time' })
  dueAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;

  @ApiProperty({ description: 'How many it is for; 0 before it has begun' })
  recipients!: number;

  @ApiProperty({ description: 'Whose turn has come' })
  done!: number;

  @ApiProperty({ description: 'Of them those who were told: some may have set up a second factor meanwhile' })
  told!: number;
}

export class MailingProgressList {
  @ApiProperty({ type: [MailingProgressReply] })
  items!: MailingProgressReply[];
}
