import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, Idempotent, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { NoFields } from '../wire/no-fields.dto.js';
import { AllowMfaPolicy } from './companies/allow-mfa-policy.js';
import { FindCompanies } from './companies/find-companies.js';
import { MakeCompanyAdmin } from './companies/make-company-admin.js';
import { SupportResets, type ReadableReset } from './mfa-resets/support-resets.js';
import { MakePayeeAdmin } from './payee-admins/make-payee-admin.js';
import { MakePaymentsAdmin } from './payments-admins/make-payments-admin.js';
import { RemovePaymentsAdmin } from './payments-admins/remove-payments-admin.js';
import { supportAgent } from './support-actor.js';
import {
  AllowMfaPolicyRequest,
  CompaniesQuery,
  CompanyForSupportReply,
  FoundCompanyList,
  OpenResetList,
  type CompanyAdministratorReply,
  MakeCompanyAdminRequest,
  MakePayeeAdminRequest,
  MakePaymentsAdminRequest,
  PaymentsAdminReply,
  RemovePaymentsAdminRequest,
  RequestResetRequest,
  ResetRequestedReply,
  ResetRequestReply,
  UnlockRequest,
} from './support.dto.js';
import { UnlockPerson } from './unlock/unlock-person.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: [supportAgent] };

@ApiTags('support')
@Controller('v1/support')
export class SupportController {
  constructor(
    private readonly makePaymentsAdmin: MakePaymentsAdmin,
    private readonly removePaymentsAdmin: RemovePaymentsAdmin,
    private readonly makeCompanyAdmin: MakeCompanyAdmin,
    private readonly makePayeeAdmin: MakePayeeAdmin,
    private readonly allowMfaPolicy: AllowMfaPolicy,
    private readonly findCompanies: FindCompanies,
    private readonly resets: SupportResets,
    private readonly unlockPerson: UnlockPerson,
  ) {}

  @Post('payments-admins')
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'A payments admin for a payor, on a recorded authorization' })
  @ApiCreatedResponse({ type: PaymentsAdminReply })
  make(
    @Body() body: MakePaymentsAdminRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PaymentsAdminReply> {
    return this.makePaymentsAdmin.execute(user, body);
  }

  @Post('payments-admins/:personId/remove')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Take the role from a payments admin, on a recorded authorization' })
  @ApiNoContentResponse()
  remove(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: RemovePaymentsAdminRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    const { companyId, authorization } = body;
    return this.removePaymentsAdmin.execute(user, { companyId, personId, authorization });
  }

  @Post('company-admins')
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'An admin for a company and its directory, on a recorded authorization' })
  @ApiCreatedResponse({ type: PaymentsAdminReply })
  makeCompanyAdministrator(
    @Body() body: MakeCompanyAdminRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PaymentsAdminReply> {
    return this.makeCompanyAdmin.execute(user, body);
  }

  @Post('payee-admins')
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({
    summary:
      'A further payee admin for a company that is paid, on a recorded authorization and proof of identity',
  })
  @ApiCreatedResponse({ type: PaymentsAdminReply })
  makePayeeAdministrator(
    @Body() body: MakePayeeAdminRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PaymentsAdminReply> {
    return this.makePayeeAdmin.execute(user, body);
  }

  @Get('companies')
  @StepUp(fresh)
  @ApiOperation({ summary: 'Companies by a part of their name' })
  @ApiOkResponse({ type: FoundCompanyList })
  async companies(
    @Query() { name }: CompaniesQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FoundCompanyList> {
    const found = await this.findCompanies.named(user, name);
    return { items: found.map(({ id: companyId, ...company }) => ({ companyId, ...company })) };
  }

  @Get('companies/:id')
  @StepUp(fresh)
  @ApiOperation({ summary: 'Who administers a company, and what the operator allows it' })
  @ApiOkResponse({ type: CompanyForSupportReply })
  async company(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<CompanyForSupportReply> {
    const {
      id: companyId,
      paymentsAdmins,
      payeeAdmins,
      companyAdmins,
      ...company
    } = await this.findCompanies.one(user, id);
    return {
      ...{ companyId, ...company },
      paymentsAdmins: paymentsAdmins.map(presentAdmin),
      payeeAdmins: payeeAdmins.map(presentAdmin),
      companyAdmins: companyAdmins.map(presentAdmin),
    };
  }

  @Post('mfa-policies')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Whether the admins of a company may require MFA' })
  @ApiNoContentResponse()
  allow(@Body() body: AllowMfaPolicyRequest, @CurrentUser() user: UserPrincipal): Promise<void> {
    return this.allowMfaPolicy.execute(user, body);
  }

  @Post('mfa-resets')
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'Ask for the reset of lost factors: another support agent has to agree' })
  @ApiCreatedResponse({ type: ResetRequestedReply })
  async requestReset(
    @Body() body: RequestResetRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ResetRequestedReply> {
    const { requestId, expiresAt } = await this.resets.request(user, body);
    return { id: requestId, expiresAt: expiresAt.toISOString() };
  }

  @Get('mfa-resets')
  @StepUp(fresh)
  @ApiOperation({ summary: 'What waits for a second support agent' })
  @ApiOkResponse({ type: OpenResetList })
  async openResets(@CurrentUser() user: UserPrincipal): Promise<OpenResetList> {
    return { items: (await this.resets.open(user)).map((request) => present(request, user)) };
  }

  @Get('mfa-resets/:id')
  @StepUp(fresh)
  @ApiOperation({ summary: 'What is asked for, of whom, and on what proof' })
  @ApiOkResponse({ type: ResetRequestReply })
  async readReset(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ResetRequestReply> {
    return present(await this.resets.read(user, id), user);
  }

  @Post('mfa-resets/:id/approve')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({
    summary: 'Agree to it, as the second of two: the factors are gone, the person enrolls anew',
  })
  @ApiNoContentResponse({
    description: 'Every session of the person is over; they are sent a code to enroll with.',
  })
  approveReset(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.resets.approve(user, id);
  }

  @Post('mfa-resets/:id/withdraw')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Nobody shall agree to it any more' })
  @ApiNoContentResponse()
  withdrawReset(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.resets.withdraw(user, id);
  }

  @Post('unlocks')
  @HttpCode(204)
  @StepUp(fresh)
  @ApiOperation({
    summary: 'End the block of factors and password before its time; what is disabled stays so',
  })
  @ApiNoContentResponse()
  unlock(@Body() body: UnlockRequest, @CurrentUser() user: UserPrincipal): Promise<void> {
    return this.unlockPerson.execute(user, body);
  }
}

function present(request: ReadableReset, { personId }: UserPrincipal): ResetRequestReply {
  const { id, person, status, requestedBy, requestedByName, proof, createdAt, expiresAt } = request;
  return {
    ...{
      id,
      status,
      ...person,
      requestedBy: requestedByName,
      requestedByYou: requestedBy === personId,
      proof,
    },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

const presentAdmin = ({ personId, name, email }: CompanyAdministratorReply): CompanyAdministratorReply => ({
  ...{ personId, name, email },
});
