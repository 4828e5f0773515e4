import { ApiProperty } from '@nestjs/swagger';

export class InboxMessageReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: ['email', 'text'] })
  channel!: 'email' | 'text';

  @ApiProperty({ example: 'pat@example.com' })
  to!: string;

  @ApiProperty({ example: 'password_changed' })
  kind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Countersign: Your password was changed',
    description: 'Null for a text',
  })
  subject!: string | null;

  @ApiProperty()
  text!: string;
}

export class InboxReply {
  @ApiProperty({ type: [InboxMessageReply] })
  items!: InboxMessageReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: older messages are not shown' })
  next!: string | null;
}
