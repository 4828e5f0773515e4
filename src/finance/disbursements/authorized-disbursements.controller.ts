import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  commonProblems,
  CurrentClient,
  Idempotent,
  Machine,
  Problem,
  type MachinePrincipal,
} from '@countersign/mfa-nest';
import { AuthorizedPayments } from '../../between-sides/authorized-payments.port.js';
import {
  AuthorizedDisbursementReply,
  AuthorizedReceiptReply,
  FeedQuery,
  FeedReply,
  ReportRequest,
  SpendRequest,
  SpentReply,
} from './authorized-disbursement.dto.js';
import { presentAuthorized } from './present-authorized.js';
import { readFeed } from './read-feed.js';

const PAGE = 50;

@ApiTags('finance')
@Controller('v1/finance/disbursements')
export class AuthorizedDisbursementsController {
  constructor(@Inject(AuthorizedPayments) private readonly payments: AuthorizedPayments) {}

  @Get()
  @Machine('disbursements:read')
  @ApiOperation({ summary: 'Authorized disbursements since a cursor, in the order of their authorization' })
  @ApiOkResponse({ type: FeedReply })
  async feed(
    @Query() { after, limit = PAGE }: FeedQuery,
    @CurrentClient() { companyId }: MachinePrincipal,
  ): Promise<FeedReply> {
    const { items, next } = await readFeed(this.payments, { companyId, after, limit });
    return { items: items.map(presentAuthorized), next };
  }

  @Get(':id')
  @Machine('disbursements:read')
  @ApiOperation({ summary: 'One authorized disbursement, with what was reported since' })
  @ApiOkResponse({ type: AuthorizedDisbursementReply })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentClient() { companyId }: MachinePrincipal,
  ): Promise<AuthorizedDisbursementReply> {
    const found = await this.payments.find(companyId, id);
    if (!found) throw new Problem(commonProblems.notFound);
    return presentAuthorized(found);
  }

  @Get(':id/receipt')
  @Machine('receipts:read')
  @ApiOperation({ summary: 'The signed statement that it was countersigned' })
  @ApiOkResponse({ type: AuthorizedReceiptReply })
  async receipt(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentClient() { companyId }: MachinePrincipal,
  ): Promise<AuthorizedReceiptReply> {
    const found = await this.payments.receipt(companyId, id);
    if (!found) throw new Problem(commonProblems.notFound);
    return { ...found, spentAt: found.spentAt?.toISOString() ?? null };
  }

  @Post(':id/receipt/spend')
  @HttpCode(200)
  @Machine('payments:report')
  @Idempotent()
  @ApiOperation({ summary: 'Act on a receipt from now on: once, whoever asks' })
  @ApiOkResponse({ type: SpentReply })
  async spend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { receiptId }: SpendRequest,
    @CurrentClient() client: MachinePrincipal,
  ): Promise<SpentReply> {
    const spent = await this.payments.spend(client, id, receiptId);
    return { receiptId: spent.receiptId, spentAt: spent.spentAt.toISOString() };
  }

  @Post(':id/status')
  @HttpCode(200)
  @Machine('payments:report')
  @Idempotent()
  @ApiOperation({
    summary: 'What became of the drawdown and of the payments: the whole report, or nothing of it',
  })
  @ApiOkResponse({ type: AuthorizedDisbursementReply })
  async report(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { receiptId, occurredAt, drawdown, payments = [] }: ReportRequest,
    @CurrentClient() client: MachinePrincipal,
  ): Promise<AuthorizedDisbursementReply> {
    if (drawdown === undefined && payments.length === 0)
      throw new Problem(commonProblems.invalidRequest, EMPTY);
    const reported = await this.payments.report(client, id, {
      receiptId,
      drawdown,
      occurredAt: new Date(occurredAt),
      payments: payments.map(({ position, status, reason }) => ({
        position,
        status,
        reason: reason ?? null,
      })),
    });
    return presentAuthorized(reported);
  }
}

const EMPTY = { errors: [{ pointer: '/payments', detail: 'or /drawdown must say something' }] };
