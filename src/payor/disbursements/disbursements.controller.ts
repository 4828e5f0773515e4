import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import {
  Countersigned,
  CurrentUser,
  Delegated,
  Idempotent,
  PaymentsArea,
  SignedIn,
  SpentCountersignature,
  StepUp,
  type Countersignature,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { NoFields } from '../../wire/no-fields.dto.js';
import { companiesOf, disbursers, drafters, payorRoles } from '../rights.js';
import { ApprovalIntent } from './approve/approval-intent.js';
import { ApproveDisbursement } from './approve/approve-disbursement.js';
import { AuthorizeDisbursement } from './authorize/authorize-disbursement.js';
import { DisbursementIntent } from './authorize/disbursement-intent.js';
import { CancelDisbursement } from './cancel/cancel-disbursement.js';
import { ChangeDisbursement } from './change/change-disbursement.js';
import { CreateDisbursement } from './create/create-disbursement.js';
import {
  AuthorizedReply,
  CancelRequest,
  ChangeRequest,
  CreateRequest,
  DisbursementList,
  DisbursementReply,
  DisbursementsQuery,
  ReceiptReply,
} from './disbursement.dto.js';
import { presentDisbursement } from './present-disbursement.js';
import { ReadDisbursements } from './read/read-disbursements.js';
import { ReadStanding } from './standing/read-standing.js';
import { StandingReply } from './standing/standing.dto.js';
import { SubmitDisbursement } from './submit/submit-disbursement.js';
import { SumList } from './summarize/disbursement-sums.dto.js';
import { DisbursementSumsRepository } from './summarize/disbursement-sums.repository.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: disbursers };

@ApiTags('payor disbursements')
@Controller('v1/payor/disbursements')
@PaymentsArea()
@Delegated()
export class DisbursementsController {
  constructor(
    private readonly createDisbursement: CreateDisbursement,
    private readonly changeDisbursement: ChangeDisbursement,
    private readonly submitDisbursement: SubmitDisbursement,
    private readonly approveDisbursement: ApproveDisbursement,
    private readonly authorizeDisbursement: AuthorizeDisbursement,
    private readonly cancelDisbursement: CancelDisbursement,
    private readonly read: ReadDisbursements,
    private readonly readStanding: ReadStanding,
    private readonly sums: DisbursementSumsRepository,
  ) {}

  @Get()
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'Disbursements of my companies, the newest first' })
  @ApiOkResponse({ type: DisbursementList })
  async list(
    @Query() query: DisbursementsQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DisbursementList> {
    const { items, next } = await this.read.page(user, query);
    return { items: items.map(presentDisbursement), next };
  }

  @Get('summary')
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'How many disbursements of my companies stand where, and what they sum up to' })
  @ApiOkResponse({ type: SumList })
  summary(@CurrentUser() user: UserPrincipal): Promise<SumList> {
    return this.sums.of(companiesOf(user, payorRoles));
  }

  @Get(':id')
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'One disbursement, as it stands' })
  @ApiOkResponse({ type: DisbursementReply })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DisbursementReply> {
    return presentDisbursement(await this.read.one(user, id));
  }

  @Get(':id/standing')
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'Who did what with it, what stands against it now, and what the caller may do' })
  @ApiOkResponse({ type: StandingReply })
  standing(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<StandingReply> {
    return this.readStanding.execute(user, id);
  }

  @Get(':id/receipt')
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'The signed statement that it was countersigned' })
  @ApiOkResponse({ type: ReceiptReply })
  async receipt(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ReceiptReply> {
    return { receipt: await this.read.receipt(user, id) };
  }

  @Post()
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'A draft over approved, unpaid invoices' })
  @ApiCreatedResponse({ type: DisbursementReply })
  async create(@Body() body: CreateRequest, @CurrentUser() user: UserPrincipal): Promise<DisbursementReply> {
    return presentDisbursement(await this.createDisbursement.execute(user, body));
  }

  @Patch(':id')
  @SignedIn(...drafters)
  @ApiOperation({ summary: 'New content for a draft, or, with a reason, for what was submitted' })
  @ApiOkResponse({ type: DisbursementReply })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DisbursementReply> {
    return presentDisbursement(await this.changeDisbursement.execute(user, id, body));
  }

  @Post(':id/submit')
  @HttpCode(200)
  @StepUp(fresh)
  @Idempotent()
  @ApiOperation({ summary: 'Ready to be authorized by somebody else' })
  @ApiOkResponse({ type: DisbursementReply })
  async submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DisbursementReply> {
    return presentDisbursement(await this.submitDisbursement.execute(user, id));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Countersigned({ purpose: 'disbursement.approve', intent: ApprovalIntent, roles: disbursers })
  @ApiOperation({
    summary:
      'One of the approvals that the rules of the company ask for: countersigned over the same content',
  })
  @ApiOkResponse({ type: DisbursementReply })
  async approve(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
    @SpentCountersignature() signed: Countersignature,
  ): Promise<DisbursementReply> {
    return presentDisbursement(await this.approveDisbursement.execute(user, id, signed));
  }

  @Post(':id/authorize')
  @HttpCode(200)
  @Countersigned({ purpose: 'disbursement.authorize', intent: DisbursementIntent, roles: disbursers })
  @ApiOperation({ summary: 'Let the money go: countersigned over exactly this disbursement' })
  @ApiOkResponse({ type: AuthorizedReply })
  async authorize(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
    @SpentCountersignature() signed: Countersignature,
  ): Promise<AuthorizedReply> {
    const { disbursement, receipt } = await this.authorizeDisbursement.execute(user, id, signed);
    return { disbursement: presentDisbursement(disbursement), receipt };
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @SignedIn(...disbursers)
  @Idempotent()
  @ApiOperation({ summary: 'Give it up, with a reason, before it is authorized' })
  @ApiOkResponse({ type: DisbursementReply })
  async cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CancelRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<DisbursementReply> {
    return presentDisbursement(await this.cancelDisbursement.execute(user, id, reason));
  }
}
