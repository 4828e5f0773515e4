import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Delegated, PaymentsArea, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { companiesOf, drafters } from '../rights.js';
import { InvoiceList, InvoicesQuery } from './invoice.dto.js';
import { ListInvoices } from './list-invoices.js';

@ApiTags('payor')
@Controller('v1/payor/invoices')
@PaymentsArea()
@Delegated()
export class InvoicesController {
  constructor(private readonly listInvoices: ListInvoices) {}

  @Get()
  @SignedIn(...drafters)
  @ApiOperation({ summary: 'Unpaid invoices, with what stands against paying them' })
  @ApiOkResponse({ type: InvoiceList })
  list(@Query() query: InvoicesQuery, @CurrentUser() user: UserPrincipal): Promise<InvoiceList> {
    return this.listInvoices.execute(companiesOf(user, drafters), query);
  }
}
