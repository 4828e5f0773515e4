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
import { PageQuery } from '../../wire/page-query.dto.js';
import { financeAdmins } from '../rights.js';
import { ClientChangeIntent } from './confirm/client-change-intent.js';
import { ConfirmClient } from './confirm/confirm-client.js';
import { EndClient } from './end/end-client.js';
import {
  ClientProposalReply,
  ClientProposalRequest,
  FinanceClientList,
  FinanceClientReply,
} from './finance-clients.dto.js';
import { presentClient, presentClientProposal } from './present-client.js';
import { ProposeClient } from './propose/propose-client.js';
import { ReadClients } from './read-clients.js';
import { WithdrawClientProposal } from './withdraw/withdraw-client-proposal.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: financeAdmins };

@ApiTags('payor finance systems')
@Controller('v1/payor/finance-clients')
@PaymentsArea()
export class FinanceClientsController {
  constructor(
    private readonly read: ReadClients,
    private readonly proposeClient: ProposeClient,
    private readonly confirmClient: ConfirmClient,
    private readonly withdrawProposal: WithdrawClientProposal,
    private readonly endClient: EndClient,
  ) {}

  @Get()
  @SignedIn(...financeAdmins)
  @ApiOperation({ summary: 'The finance systems of my companies, and what is proposed' })
  @ApiOkResponse({ type: FinanceClientList })
  async list(@Query() { after }: PageQuery, @CurrentUser() user: UserPrincipal): Promise<FinanceClientList> {
    const { items, next, proposals } = await this.read.page(user, after);
    return { items: items.map(presentClient), next, proposals: proposals.map(presentClientProposal) };
  }

  @Get(':id')
  @SignedIn(...financeAdmins)
  @ApiOperation({ summary: 'One finance system, with its keys' })
  @ApiOkResponse({ type: FinanceClientReply })
  async one(@Param('id') id: string, @CurrentUser() user: UserPrincipal): Promise<FinanceClientReply> {
    return presentClient(await this.read.one(user, id));
  }

  @Post('proposals')
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({
    summary: 'A finance system, new or changed, for another payments admin to confirm within seven days',
  })
  @ApiCreatedResponse({ type: ClientProposalReply })
  async propose(
    @Body() body: ClientProposalRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ClientProposalReply> {
    return presentClientProposal(await this.proposeClient.execute(user, body));
  }

  @Post('proposals/:id/confirm')
  @HttpCode(200)
  @Countersigned({ purpose: 'finance_client.change', intent: ClientChangeIntent, roles: financeAdmins })
  @ApiOperation({ summary: 'Let it in: countersigned over what it is before and after, with its keys' })
  @ApiOkResponse({ type: FinanceClientReply })
  async confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
    @SpentCountersignature() signed: Countersignature,
  ): Promise<FinanceClientReply> {
    return presentClient(await this.read.one(user, await this.confirmClient.execute(user, id, signed)));
  }

  @Post('proposals/:id/withdraw')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Take a proposal back, one’s own or another’s' })
  @ApiOkResponse({ type: ClientProposalReply })
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ClientProposalReply> {
    return presentClientProposal(await this.withdrawProposal.execute(user, id));
  }

  @Post(':id/keys/:kid/withdraw')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'End a key, and every token of before, at once' })
  @ApiOkResponse({ type: FinanceClientReply })
  async withdrawKey(
    @Param('id') id: string,
    @Param('kid') kid: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FinanceClientReply> {
    return presentClient(await this.endClient.withdrawKey(user, id, kid));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'End a finance system for ever, with its tokens and keys' })
  @ApiOkResponse({ type: FinanceClientReply })
  async disable(
    @Param('id') id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<FinanceClientReply> {
    return presentClient(await this.endClient.disable(user, id));
  }
}
