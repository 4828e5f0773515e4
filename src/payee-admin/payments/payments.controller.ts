import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { PaymentsToPayees, statusesToPayee } from '../../between-sides/payments-to-payees.port.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { writeMoney } from '../../wire/money.js';
import { companiesOf, payeeAdmin } from '../rights.js';
import { PaymentsToPayeeQuery, PaymentToPayeeList, TotalToPayeeList } from './payment-to-payee.dto.js';

/** A disbursement's id and a place in it. */
const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,3})$/;

@ApiTags('payee payments')
@Controller('v1/payee-admin/payments')
export class PaymentsController {
  constructor(@Inject(PaymentsToPayees) private readonly payments: PaymentsToPayees) {}

  @Get()
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'Payments to my companies that were authorized, and what became of them' })
  @ApiOkResponse({ type: PaymentToPayeeList })
  async list(
    @Query() { after, status: only }: PaymentsToPayeeQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PaymentToPayeeList> {
    const found = await this.payments.page({
      payeeCompanyIds: companiesOf(user),
      status: only,
      after: placeOf(readCursor(after, ID)),
      limit: PAGE_SIZE + 1,
    });
    const rows = found.map((payment) => ({
      ...payment,
      id: `${payment.disbursementId}.${payment.position}`,
    }));
    const { items, next } = pageOf(rows, PAGE_SIZE);
    return {
      items: items.map(({ id, payeeCompanyId, payorName, invoiceNumber, status, ...payment }) => ({
        id,
        companyId: payeeCompanyId,
        payorName,
        invoiceNumber,
        amount: writeMoney({ minor: payment.amountMinor, currency: payment.currency }),
        status,
        authorizedAt: payment.authorizedAt.toISOString(),
      })),
      next,
    };
  }

  @Get('totals')
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'What they come to, by where they stand' })
  @ApiOkResponse({ type: TotalToPayeeList })
  async totals(@CurrentUser() user: UserPrincipal): Promise<TotalToPayeeList> {
    const found = await this.payments.totals(companiesOf(user));
    const order = (one: (typeof found)[number]): string =>
      `${statusesToPayee.indexOf(one.status)} ${one.currency}`;
    return {
      items: found
        .sort((one, other) => (order(one) < order(other) ? -1 : 1))
        .map(({ status, count, amountMinor, currency }) => ({
          ...{ status, count },
          total: writeMoney({ minor: amountMinor, currency }),
        })),
    };
  }
}

function placeOf(id: string | null): { disbursementId: string; position: number } | null {
  const [, disbursementId, position] = ID.exec(id ?? '') ?? [];
  return disbursementId === undefined ? null : { disbursementId, position: Number(position) };
}
