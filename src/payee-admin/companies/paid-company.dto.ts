import { ApiProperty } from '@nestjs/swagger';

export class PaidCompanyReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Ironwood Steel' })
  name!: string;
}

export class PaidCompanyList {
  @ApiProperty({ type: [PaidCompanyReply] })
  items!: PaidCompanyReply[];
}
