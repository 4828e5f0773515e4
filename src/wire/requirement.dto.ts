import { ApiProperty } from '@nestjs/swagger';

/** Why a second factor is asked for: "required by ...". */
export class RequirementReply {
  @ApiProperty({ enum: ['role', 'company_policy', 'reactivated'] })
  because!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The role that asks for it' })
  role!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The company whose policy asks for it' })
  companyName!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: always' })
  from!: string | null;
}
