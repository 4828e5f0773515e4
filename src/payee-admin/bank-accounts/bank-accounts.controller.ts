import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, Idempotent, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { NoFields } from '../../wire/no-fields.dto.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { payeeAdmin } from '../rights.js';
import { AddBankAccount } from './add/add-bank-account.js';
import type { BankAccount } from './bank-account.js';
import {
  AddBankAccountRequest,
  BankAccountHistory,
  BankAccountList,
  BankAccountReply,
  RenameBankAccountRequest,
} from './bank-account.dto.js';
import { DeactivateBankAccount } from './deactivate/deactivate-bank-account.js';
import { ReadBankAccounts } from './read/read-bank-accounts.js';
import { RenameBankAccount } from './rename/rename-bank-account.js';
import { SelectBankAccount } from './select/select-bank-account.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: [payeeAdmin] };

@ApiTags('payee bank accounts')
@Controller('v1/payee-admin/bank-accounts')
export class BankAccountsController {
  constructor(
    private readonly addBankAccount: AddBankAccount,
    private readonly renameBankAccount: RenameBankAccount,
    private readonly selectBankAccount: SelectBankAccount,
    private readonly deactivateBankAccount: DeactivateBankAccount,
    private readonly read: ReadBankAccounts,
  ) {}

  @Get()
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'Accounts of my companies, by nickname and last four digits' })
  @ApiOkResponse({ type: BankAccountList })
  async list(@Query() { after }: PageQuery, @CurrentUser() user: UserPrincipal): Promise<BankAccountList> {
    const { items, next } = await this.read.page(user, after);
    return { items: items.map(present), next };
  }

  @Get('history')
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'What was done to the accounts of my companies, by whom and when' })
  @ApiOkResponse({ type: BankAccountHistory })
  async history(
    @Query() { after }: PageQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BankAccountHistory> {
    const { items, next } = await this.read.history(user, after);
    return {
      items: items.map(({ accountId, changedBy, changedByName, changedAt, ...change }) => ({
        ...change,
        bankAccountId: accountId,
        changedBy: { id: changedBy, name: changedByName },
        changedAt: changedAt.toISOString(),
      })),
      next,
    };
  }

  @Post()
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'A further account; the first is paid to at once' })
  @ApiCreatedResponse({ type: BankAccountReply })
  async add(
    @Body() body: AddBankAccountRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BankAccountReply> {
    return present(await this.addBankAccount.execute(user, body));
  }

  @Patch(':id')
  @StepUp(fresh)
  @ApiOperation({ summary: 'Another nickname' })
  @ApiOkResponse({ type: BankAccountReply })
  async rename(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { nickname }: RenameBankAccountRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BankAccountReply> {
    return present(await this.renameBankAccount.execute(user, id, nickname));
  }

  @Post(':id/select')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Payments go here from now on, once those who pay have reviewed it' })
  @ApiOkResponse({ type: BankAccountReply })
  async select(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BankAccountReply> {
    return present(await this.selectBankAccount.execute(user, id));
  }

  @Post(':id/deactivate')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'An account that is never paid to again; not the one that is paid to' })
  @ApiOkResponse({ type: BankAccountReply })
  async deactivate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BankAccountReply> {
    return present(await this.deactivateBankAccount.execute(user, id));
  }
}

/** Never the numbers: they are not even read. */
const present = ({ addedAt, ...account }: BankAccount): BankAccountReply => ({
  ...account,
  addedAt: addedAt.toISOString(),
});
