import { ApiProperty } from '@nestjs/swagger';
import { policyAdmins } from '../rights.js';

export class AdministeredCompanyReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Cedarstone Builders' })
  name!: string;

  @ApiProperty({
    enum: policyAdmins,
    isArray: true,
    description: 'Which of the two rights you hold there; the policy takes both',
  })
  roles!: string[];
}

export class AdministeredCompanyList {
  @ApiProperty({ type: [AdministeredCompanyReply] })
  items!: AdministeredCompanyReply[];
}
