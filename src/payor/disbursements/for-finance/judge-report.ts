import type { FieldError } from '@countersign/mfa-nest';
import type { DrawdownStatus, PaymentReport } from '../../../between-sides/authorized-payments.port.js';
import type { PaymentProgress } from './authorized-disbursements.repository.js';
import { drawdownSteps, paymentSteps } from './transitions.js';

/** Fields that can be right of no disbursement like this, whatever was reported before. */
export function impossibleIn(
  { payments }: PaymentReport,
  progress: readonly PaymentProgress[],
): FieldError[] {
  return payments.flatMap(({ position }, index) => {
    const pointer = `/payments/${index}/position`;
    if (!progress.some((one) => one.position === position))
      return [{ pointer, detail: `this disbursement has ${progress.length} payments` }];
    return payments.findIndex((one) => one.position === position) < index
      ? [{ pointer, detail: 'stands in this report already' }]
      : [];
  });
}

/** States that cannot follow the present ones; `drawdown` is the present one. */
export function refusedIn(
  report: PaymentReport,
  drawdown: DrawdownStatus,
  progress: readonly PaymentProgress[],
): FieldError[] {
  const next = report.drawdown ?? drawdown;
  const refused: FieldError[] = [];
  if (next !== drawdown && !drawdownSteps[drawdown].includes(next))
    refused.push({ pointer: '/drawdown', detail: `${next} cannot follow ${drawdown}` });
  for (const [index, { position, status }] of report.payments.entries()) {
    const pointer = `/payments/${index}/status`;
    const present = progress.find((one) => one.position === position)?.status;
    if (present === undefined || present === status) continue;
    if (next !== 'completed')
      refused.push({ pointer, detail: `no payment moves while the drawdown is ${next}` });
    else if (!paymentSteps[present].includes(status))
      refused.push({ pointer, detail: `${status} cannot follow ${present}` });
  }
  return refused;
}
