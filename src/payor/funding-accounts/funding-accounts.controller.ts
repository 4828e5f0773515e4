import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { companiesOf, drafters } from '../rights.js';
import { FundingAccountsRepository } from './funding-accounts.repository.js';

export class FundingAccountReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Operating account' })
  nickname!: string;

  @ApiProperty({ example: 'First Bank' })
  bankName!: string;

  @ApiProperty({ example: '4321' })
  lastFour!: string;

  @ApiProperty({ example: 'USD' })
  currency!: string;

  @ApiProperty({ enum: ['pending', 'verified', 'failed'], description: 'Only verified ones fund' })
  status!: string;

  @ApiProperty()
  isDefault!: boolean;
}

export class FundingAccountList {
  @ApiProperty({ type: [FundingAccountReply] })
  items!: FundingAccountReply[];

  @ApiProperty({ type: String, nullable: true, description: 'A company has few: always null' })
  next!: string | null;
}

@ApiTags('payor')
@Controller('v1/payor/funding-accounts')
export class FundingAccountsController {
  constructor(private readonly accounts: FundingAccountsRepository) {}

  @Get()
  @SignedIn(...drafters)
  @ApiOperation({ summary: 'Accounts that fund disbursements, by nickname and last four digits' })
  @ApiOkResponse({ type: FundingAccountList })
  async list(@CurrentUser() user: UserPrincipal): Promise<FundingAccountList> {
    return { items: await this.accounts.ofCompanies(companiesOf(user, drafters)), next: null };
  }
}
