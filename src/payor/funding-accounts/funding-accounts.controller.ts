import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import {
  CurrentUser,
  Delegated,
  Idempotent,
  PaymentsArea,
  SignedIn,
  StepUp,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { NoFields } from '../../wire/no-fields.dto.js';
import { companiesOf, drafters, fundingAdmins } from '../rights.js';
import { AddFundingAccount } from './add/add-funding-account.js';
import { DeactivateFundingAccount } from './deactivate/deactivate-funding-account.js';
import { MakeDefaultFundingAccount } from './default/make-default-funding-account.js';
import {
  AddFundingAccountRequest,
  FundingAccountList,
  FundingAccountReply,
  RenameFundingAccountRequest,
} from './funding-account.dto.js';
import { FundingAccountsRepository } from './funding-accounts.repository.js';
import { RenameFundingAccount } from './rename/rename-funding-account.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: fundingAdmins };

@ApiTags('payor')
@Controller('v1/payor/funding-accounts')
@PaymentsArea()
export class FundingAccountsController {
  constructor(
    private readonly accounts: FundingAccountsRepository,
    private readonly addAccount: AddFundingAccount,
    private readonly renameAccount: RenameFundingAccount,
    private readonly makeDefaultAccount: MakeDefaultFundingAccount,
    private readonly deactivateAccount: DeactivateFundingAccount,
  ) {}

  @Get()
  @Delegated()
  @SignedIn(...drafters)
  @ApiOperation({ summary: 'Accounts that fund disbursements, by nickname and last four digits' })
  @ApiOkResponse({ type: FundingAccountList })
  async list(@CurrentUser() user: UserPrincipal): Promise<FundingAccountList> {
    return { items: await this.accounts.ofCompanies(companiesOf(user, drafters)), next: null };
  }

  @Post()
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'A further account; it funds once the bank has confirmed it' })
  @ApiCreatedResponse({ type: FundingAccountReply })
  add(
    @Body() body: AddFundingAccountRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FundingAccountReply> {
    return this.addAccount.execute(user, body);
  }

  @Patch(':id')
  @StepUp(fresh)
  @ApiOperation({ summary: 'Another nickname' })
  @ApiOkResponse({ type: FundingAccountReply })
  rename(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { nickname }: RenameFundingAccountRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FundingAccountReply> {
    return this.renameAccount.execute(user, id, nickname);
  }

  @Post(':id/default')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'The account that funds where nobody says otherwise' })
  @ApiOkResponse({ type: FundingAccountReply })
  makeDefault(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FundingAccountReply> {
    return this.makeDefaultAccount.execute(user, id);
  }

  @Post(':id/deactivate')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'An account from which nothing is paid again; not the default' })
  @ApiOkResponse({ type: FundingAccountReply })
  deactivate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FundingAccountReply> {
    return this.deactivateAccount.execute(user, id);
  }
}
