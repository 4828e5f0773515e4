import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import {
  Countersigned,
  CurrentUser,
  Idempotent,
  PaymentsArea,
  SignedIn,
  SpentCountersignature,
  StepUp,
  type Countersignature,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { NoFields } from '../../wire/no-fields.dto.js';
import { payorRoles, policyAdmins } from '../rights.js';
import {
  ApprovalPolicyQuery,
  ApprovalPolicyReply,
  ProposalReply,
  ProposalRequest,
} from './approval-policy.dto.js';
import { ConfirmPolicy } from './confirm/confirm-policy.js';
import { PolicyChangeIntent } from './confirm/policy-change-intent.js';
import { presentPolicy, presentProposal } from './present-policy.js';
import { ProposePolicy } from './propose/propose-policy.js';
import { ReadPolicy } from './read-policy.js';
import { WithdrawProposal } from './withdraw/withdraw-proposal.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: policyAdmins };

@ApiTags('payor')
@Controller('v1/payor/approval-policy')
@PaymentsArea()
export class ApprovalPolicyController {
  constructor(
    private readonly readPolicy: ReadPolicy,
    private readonly proposePolicy: ProposePolicy,
    private readonly confirmPolicy: ConfirmPolicy,
    private readonly withdrawProposal: WithdrawProposal,
  ) {}

  @Get()
  @SignedIn(...payorRoles)
  @ApiOperation({
    summary: 'How many people approve what, up to which sums a day, and what is proposed instead',
  })
  @ApiOkResponse({ type: ApprovalPolicyReply })
  async read(
    @Query() { companyId }: ApprovalPolicyQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ApprovalPolicyReply> {
    return presentPolicy(await this.readPolicy.execute(user, companyId));
  }

  @Post('proposals')
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'New rules, for another payments admin to confirm within seven days' })
  @ApiCreatedResponse({ type: ProposalReply })
  async propose(@Body() body: ProposalRequest, @CurrentUser() user: UserPrincipal): Promise<ProposalReply> {
    return presentProposal(await this.proposePolicy.execute(user, body));
  }

  @Post('proposals/:id/confirm')
  @HttpCode(200)
  @Countersigned({ purpose: 'approval_policy.change', intent: PolicyChangeIntent, roles: policyAdmins })
  @ApiOperation({ summary: 'Let them come into force: countersigned over the rules of before and of after' })
  @ApiOkResponse({ type: ApprovalPolicyReply })
  async confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
    @SpentCountersignature() signed: Countersignature,
  ): Promise<ApprovalPolicyReply> {
    return presentPolicy(await this.readPolicy.of(await this.confirmPolicy.execute(user, id, signed)));
  }

  @Post('proposals/:id/withdraw')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Take a proposal back, one’s own or another’s' })
  @ApiOkResponse({ type: ProposalReply })
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ProposalReply> {
    return presentProposal(await this.withdrawProposal.execute(user, id));
  }
}
