import { ApiProperty } from '@nestjs/swagger';

export class PartyReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ironwood Steel' })
  name!: string;
}
