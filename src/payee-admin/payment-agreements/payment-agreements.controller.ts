import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, Idempotent, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { NoFields } from '../../wire/no-fields.dto.js';
import { PageQuery } from '../../wire/page-query.dto.js';
import { companiesOf, payeeAdmin } from '../rights.js';
import { AcceptPaymentAgreement } from './accept/accept-payment-agreement.js';
import { PaymentAgreementList, PaymentAgreementReply } from './payment-agreement.dto.js';
import { PaymentAgreementsRepository } from './payment-agreements.repository.js';
import { PresentPaymentAgreements } from './present-payment-agreements.js';

@ApiTags('payee payments')
@Controller('v1/payee-admin/payment-agreements')
export class PaymentAgreementsController {
  constructor(
    private readonly agreements: PaymentAgreementsRepository,
    private readonly acceptAgreement: AcceptPaymentAgreement,
    private readonly present: PresentPaymentAgreements,
  ) {}

  @Get()
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'What payors offer my companies, and what was accepted' })
  @ApiOkResponse({ type: PaymentAgreementList })
  async list(
    @Query() { after }: PageQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PaymentAgreementList> {
    const rows = await this.agreements.page({
      companyIds: companiesOf(user),
      after: readCursor(after),
      limit: PAGE_SIZE + 1,
    });
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return { items: await this.present.execute(items), next };
  }

  @Post(':id/accept')
  @HttpCode(200)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: [payeeAdmin] })
  @Idempotent()
  @ApiOperation({ summary: 'Agree to it, once and for good' })
  @ApiOkResponse({ type: PaymentAgreementReply })
  async accept(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PaymentAgreementReply> {
    const accepted = await this.acceptAgreement.execute(user, id);
    const [reply] = await this.present.execute([accepted]);
    if (!reply) throw new Error('an agreement that cannot be shown');
    return reply;
  }
}
