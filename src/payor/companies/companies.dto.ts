import { ApiProperty } from '@nestjs/swagger';
import { payorRoles } from '../rights.js';

export class OwnCompanyReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Cedar & Stone Builders' })
  name!: string;

  @ApiProperty({ enum: payorRoles, isArray: true, description: 'What the caller holds there' })
  roles!: string[];
}

export class OwnCompanyList {
  @ApiProperty({ type: [OwnCompanyReply], description: 'By name' })
  items!: OwnCompanyReply[];
}
