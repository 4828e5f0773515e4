import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import {
  commonProblems,
  CurrentUser,
  Delegated,
  Idempotent,
  PaymentsArea,
  Problem,
  SignedIn,
  StepUp,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { approvers, companiesOf } from '../rights.js';
import { ApproveBeneficiaryAccount } from './approve/approve-beneficiary-account.js';
import {
  ApproveBeneficiaryAccountRequest,
  BeneficiaryAccountList,
  BeneficiaryAccountReply,
  BeneficiaryAccountsQuery,
} from './beneficiary-account.dto.js';
import { BeneficiaryAccountsRepository, type BeneficiaryAccount } from './beneficiary-accounts.repository.js';

@ApiTags('payor')
@Controller('v1/payor/beneficiary-accounts')
@PaymentsArea()
export class BeneficiaryAccountsController {
  constructor(
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly directory: PersonDirectory,
    private readonly approveAccount: ApproveBeneficiaryAccount,
  ) {}

  @Get()
  @Delegated()
  @SignedIn(...approvers)
  @ApiOperation({ summary: 'Accounts that payees are paid to, and those that wait for a review' })
  @ApiOkResponse({ type: BeneficiaryAccountList })
  async list(
    @Query() { after, status }: BeneficiaryAccountsQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BeneficiaryAccountList> {
    const rows = await this.accounts.page({
      companyIds: companiesOf(user, approvers),
      status: status ?? null,
      after: readCursor(after),
      limit: PAGE_SIZE + 1,
    });
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return { items: await this.present(items), next };
  }

  @Get(':id')
  @SignedIn(...approvers)
  @ApiOperation({ summary: 'One of them as it is now, such as before it is approved' })
  @ApiOkResponse({ type: BeneficiaryAccountReply })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BeneficiaryAccountReply> {
    const account = await this.accounts.find(id);
    // Those of others are as those that are not there (ER-05).
    if (!account || !companiesOf(user, approvers).includes(account.companyId))
      throw new Problem(commonProblems.notFound);
    return this.presentOne(account);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: approvers })
  @Idempotent()
  @ApiOperation({ summary: 'The payee is paid to exactly this account from now on' })
  @ApiOkResponse({ type: BeneficiaryAccountReply })
  async approve(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ApproveBeneficiaryAccountRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<BeneficiaryAccountReply> {
    return this.presentOne(await this.approveAccount.execute(user, id, version));
  }

  private async presentOne(account: BeneficiaryAccount): Promise<BeneficiaryAccountReply> {
    const [reply] = await this.present([account]);
    if (!reply) throw new Error('an account that cannot be shown');
    return reply;
  }

  private async present(accounts: readonly BeneficiaryAccount[]): Promise<BeneficiaryAccountReply[]> {
    const payees = [...new Set(accounts.map(({ payeeCompanyId }) => payeeCompanyId))];
    const names = await this.directory.companyNames(payees);
    const people = accounts.flatMap(({ approvedBy }) => approvedBy ?? []);
    const peopleNames = await this.directory.personNames([...new Set(people)]);
    return accounts.map(({ payeeCompanyId, holderName, changedAt, approvedBy, approvedAt, ...account }) => ({
      ...account,
      payee: { id: payeeCompanyId, name: names.get(payeeCompanyId) ?? '' },
      holder: holderName,
      changedAt: changedAt.toISOString(),
      approvedBy: approvedBy === null ? null : { id: approvedBy, name: peopleNames.get(approvedBy) ?? '' },
      approvedAt: approvedAt?.toISOString() ?? null,
    }));
  }
}
